using AccessPortal.Domain.Requests;
using AccessPortal.UseCases;

namespace AccessPortal.Tests.House;

/// <summary>Two people, or two tabs, act on the same thing: a command says what its page saw of it, or stands here with the reason why it need not.</summary>
public sealed class CommandVersionTests
{
    // Command and why nobody is overwritten by it.
    private static readonly Dictionary<string, string> s_without = new()
    {
        ["AcceptInvitation"] = "A link is used once; who comes later is told that it is gone.",
        ["AddAttachment"] = "Adds a file beside the others; nothing is replaced.",
        ["AdvanceClock"] = "The portal's own clock: it reads the case inside its transaction.",
        ["AnswerLines"] = "Each line carries how many answers of it the page saw (docs/adr/0010).",
        ["AskReset"] = "Begins something new; refused while a reset of the account runs.",
        ["ChangePassword"] = "The present password says what was seen.",
        ["ClaimTask"] = "Taking a task in hand is refused while another has it, with their name; it changes nothing else.",
        ["CreateAdministrator"] = "Begins the portal; its token opens once.",
        ["DecideProposal"] = "A proposal is decided once; the later one is told by whom.",
        ["DisableAccount"] = "Closed stays closed.",
        ["DropView"] = "A view is its owner's alone, and dropping it again finds nothing.",
        ["EmergencySuspension"] = "What is suspended is not suspended again; what runs is named and only hastened.",
        ["EnableAccount"] = "Open stays open.",
        ["EndHolding"] = "A holding ends once; ended again it is not found.",
        ["EndOfRight"] = "The portal's own clock: it reads the right inside its transaction.",
        ["EnterHolding"] = "Begins something new; refused while the person holds the post in the same way.",
        ["FileLeaver"] = "Begins something new; rights under a running revocation are counted and left out.",
        ["FileMutations"] = "As FileLeaver, line by line.",
        ["FileRevocation"] = "Begins something new; refused with the number of the revocation that one of the rights is under.",
        ["KeepView"] = "A view is its owner's alone.",
        ["NameOwner"] = "It says that the page saw nobody named; whoever has been named since stays, and the later one is told.",
        ["OpenAccount"] = "Begins something new; a person has one account.",
        ["PassOnWork"] = "The portal's own clock: it reads what waits inside its transaction.",
        ["PrintRequest"] = "Prints what is stored and records that it was printed.",
        ["PrintReview"] = "Prints what is stored and records that it was printed.",
        ["PrintRevocation"] = "Prints what is stored and records that it was printed.",
        ["ProposeRevocation"] = "Begins something new; refused with the number of the revocation that one of the rights is under.",
        ["ReadNotices"] = "A notice is its recipient's alone; read stays read.",
        ["RegisterWebsite"] = "Begins something new; a name is registered once.",
        ["RegulariseAccount"] = "A line is decided once; the later one is told by whom and how.",
        ["RemoveAttachment"] = "Takes one file off, by its own key; taken off again it is not found.",
        ["RenameAccount"] = "It says the whole name; nothing else of the account is overwritten.",
        ["RenewLink"] = "A new link replaces whatever was before, and says so to its person.",
        ["RevealSecret"] = "A secret is opened once; who comes later is told that it was.",
        ["RunReconciliation"] = "Begins something new; the very same list is compared once, until the register has changed.",
        ["SaveHoliday"] = "It says the whole day that the page saw.",
        ["SettleDifference"] = "A difference is settled once; the later one is told by whom and how.",
        ["StartRenewal"] = "A renewal that is begun or under way is taken up instead.",
        ["StartRequest"] = "Begins a draft, which is its author's alone and reaches nobody before it is filed.",
        ["StartReview"] = "Begins something new; refused with the number of the review of the same kind and scope that runs.",
        ["StartScheduledReviews"] = "The portal's own clock: each schedule begins its day's review once.",
    };

    private static IEnumerable<Type> Commands => typeof(IDesk).Assembly.GetTypes()
        .Where(t => t is { IsAbstract: false, IsInterface: false } && t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ICommand<>)));

    [Fact]
    public void Every_command_says_what_its_page_saw_or_why_it_need_not() =>
        Assert.Equal(s_without.Keys.Order(StringComparer.Ordinal), Commands.Where(c => !SaysWhatItSaw(c)).Select(NameOf).Order(StringComparer.Ordinal));

    [Fact]
    public void A_command_that_says_neither_is_found() =>
        Assert.Equal([false, true, true], ((Type[])[typeof(Blind), typeof(Seeing), typeof(Opened)]).Select(SaysWhatItSaw));

    private static bool SaysWhatItSaw(Type command) =>
        command.GetProperty("Version")?.PropertyType == typeof(int) || command.GetProperty("Seen")?.PropertyType is { } seen && (seen == typeof(int) || seen == typeof(FormMark));

    private static string NameOf(Type command) => command.DeclaringType?.Name ?? command.Name;

    private sealed record Blind(Guid CaseId) : ICommand<int>;

    private sealed record Seeing(Guid CaseId, int Version) : ICommand<int>;

    private sealed record Opened(Guid CaseId, FormMark Seen) : ICommand<int>;
}
