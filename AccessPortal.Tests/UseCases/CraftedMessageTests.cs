using System.Reflection;
using AccessPortal.Domain.Sop;
using AccessPortal.UseCases;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Tests.UseCases;

/// <summary>What a browser under somebody's own control can send, whoever they are.</summary>
public sealed class CraftedMessageTests(TestOffice office) : IClassFixture<TestOffice>
{
    private static readonly Dictionary<Role, string> s_holders = new()
    {
        [Role.HeadOfOffice] = "kadis", [Role.Secretary] = "sekretaris", [Role.DivisionHead] = "kabid", [Role.ResourceSectionHead] = "kasi.sumberdaya",
        [Role.InfrastructureSectionHead] = "kasi.layanan", [Role.TechnicalSupport] = "teknis", [Role.Administrator] = "administrator",
        [Role.Helpdesk] = "helpdesk", [Role.PortalAdministrator] = "admin", [Role.Auditor] = "auditor",
    };

    public static TheoryData<string> Names => [.. Crafted.Messages.Select(t => t.FullName!)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task No_message_is_carried_out_with_a_value_that_cannot_be(string name)
    {
        var type = typeof(IDesk).Assembly.GetType(name, throwOnError: true)!;
        foreach (var (message, field, wrong) in Crafted.Of(type))
        {
            // A hostile password is a wrong one: it takes no try away from the next message.
            await office.Read(db => db.PasswordTries.ExecuteDeleteAsync());
            var refusal = await Send(message, AccountFor(type));
            var said = refusal is null ? "carried out" : $"{refusal.Kind} {string.Join(", ", refusal.Fields.Select(f => f.Field))}";
            var names = refusal is { Kind: RefusalKind.Invalid, Fields: [var fault] } && fault.Field == field;
            Assert.True(names || (refusal is { Kind: RefusalKind.Denied } && IsThePortals(type)), $"{name} with {wrong}: {said}");
        }
    }

    [Fact]
    public void The_hostile_values_reach_every_depth_of_a_message()
    {
        var wrongs = Crafted.Of(typeof(AccessPortal.Register.AccessRegister.Query)).Concat(Crafted.Of(typeof(AccessPortal.Leavers.FileMutations.Command)))
            .Concat(Crafted.Of(typeof(AccessPortal.Requests.SubmitRequest.Command))).Select(c => c.Wrong).ToList();

        Assert.Contains(wrongs, w => w.StartsWith("Filter = Text = text of 1 ", StringComparison.Ordinal));
        Assert.Contains("Leavers = [0].EffectiveOn = 9999-12-31", wrongs);
        Assert.Contains("Leavers = a list of null", wrongs);
        Assert.Contains("Input = ValidFrom = 0001-01-01", wrongs);
        Assert.Contains("Input = null", wrongs);
        Assert.Contains("Input = Types = no member", wrongs);
    }

    [Fact]
    public void A_text_is_taken_as_a_keyboard_writes_it()
    {
        Assert.True(IsTaken("Bu Ratna, “S.Kom.” 👍\r\n\t– ok"));
        Assert.True(IsTaken(new('x', SoundMessage.LongestText)));
        // Not as a theory's data: on their way through the runner halves of a pair would become something readable.
        Assert.All((string[])["\0", "\u001b", "\u0085", "\ud83d", "\udc4d\ud83d", "a\ud83d", new('x', SoundMessage.LongestText + 1)], text => Assert.False(IsTaken(text)));
    }

    [Theory]
    [InlineData("1899-12-31", false), InlineData("1900-01-01", true), InlineData("2100-12-31", true), InlineData("2101-01-01", false)]
    public void A_day_in_the_life_of_an_employee_may_lie_before_the_procedure(string day, bool isTaken) =>
        Assert.Equal(isTaken, SoundMessage.FaultsOf(new Born(DateOnly.ParseExact(day, "O", null))).Count == 0);

    [Fact]
    public void A_list_without_end_is_refused() =>
        Assert.Equal("TooLong", Assert.Single(SoundMessage.FaultsOf(new AccessPortal.Revocations.LastAccounts.Query(Guid.Empty, new Guid[SoundMessage.LongestList + 1]))).Code);

    [Fact]
    public void The_entries_of_every_message_that_are_flags_may_be_combined() =>
        Assert.Empty(SoundMessage.FaultsOf(new Scoped(Domain.Register.AccessTypes.Files | Domain.Register.AccessTypes.Database)));

    private static bool IsTaken(string text) => SoundMessage.FaultsOf(new AccessPortal.Cases.PersonSearch.Query(text)).Count == 0;

    private sealed record Born([PersonnelDay] DateOnly On);

    private sealed record Scoped(Domain.Register.AccessTypes Types);

    private static string AccountFor(Type message) => message.GetCustomAttribute<AudienceAttribute>()!.Roles is [var role, ..] ? s_holders[role] : "pemohon";

    // Its own clock's messages are for nobody else.
    private static bool IsThePortals(Type message) => message.Namespace == typeof(AccessPortal.Work.AdvanceClock).Namespace;

    private async Task<Refusal?> Send(object message, string account)
    {
        var answer = message.GetType().GetInterfaces().First(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(MediatR.IRequest<>)).GetGenericArguments()[0];
        var send = GetType().GetMethod(nameof(SendAs), BindingFlags.NonPublic | BindingFlags.Instance)!.MakeGenericMethod(answer);
        return await (Task<Refusal?>)send.Invoke(this, [message, account])!;
    }

    private async Task<Refusal?> SendAs<T>(MediatR.IRequest<T> message, string account) => (await office.Send(account, message)).Refusal;
}
