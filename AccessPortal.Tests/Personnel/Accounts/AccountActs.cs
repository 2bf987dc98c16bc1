using AccessPortal.Data.Demo;
using AccessPortal.Domain.Office;
using AccessPortal.Personnel;
using AccessPortal.SignIn;
using AccessPortal.UseCases;

namespace AccessPortal.Tests.Personnel.Accounts;

/// <summary>What people do with accounts in the demo office, whose only portal administrator is "admin".</summary>
internal static class AccountActs
{
    /// <summary>Somebody without an account and without a part in the procedure.</summary>
    public const string Newcomer = "dinkes.staf1";

    public const string Good = "Jembatan kunyit tujuh lampion";

    /// <summary>A name that nobody has.</summary>
    public const string Stranger = "orang.asing";

    public static Guid Key(string person) => DemoOffice.PersonId(person);

    public static Task<LinkSlip> Invite(this TestOffice office, string person = Newcomer) => office.Done("admin", new OpenAccount.Command(Key(person), "melati.u"));

    public static Task<Answer<MediatR.Unit>> Accept(this TestOffice office, LinkSlip slip, string password = Good) =>
        office.Send(Stranger, new AcceptInvitation.Command(slip.Token, new(password)));

    public static async Task<bool> CanEnter(this TestOffice office, string name, string password = "Contoh-2026!") =>
        (await office.Done(Stranger, new JudgeSignIn.Query(name, new(password), $"uji {name} {Guid.NewGuid()}"))).User is not null;

    /// <summary>Makes somebody who has an account a portal administrator as well.</summary>
    public static Task<int> MakeAdministrator(this TestOffice office, string person) => office.Read(db =>
    {
        db.Holdings.Add(new Holding(Guid.NewGuid(), DemoOffice.PositionId("admin"), Key(person), office.Time.GetUtcNow()));
        return db.SaveChangesAsync();
    });

    public static async Task<string> CodeOf<T>(this TestOffice office, string account, MediatR.IRequest<T> message) => CodeOf(await office.Refused(account, message));

    public static string CodeOf(Refusal? refusal) => refusal?.Fields is [var fault, ..] ? fault.Code : refusal?.Code ?? "";
}
