using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace AccessPortal.SignIn;

/// <summary>The first start of an office's own portal: its first PortalAdministrator, by the one-time link.</summary>
public static class CreateFirstAdministrator
{
    /// <summary>The command.</summary>
    /// <param name="Token">The link's token.</param>
    /// <param name="FullName">Name with titles.</param>
    /// <param name="UserName">Name for signing in.</param>
    /// <param name="Password">Password.</param>
    [Audience(Anyone = true)]
    public sealed record Command(SensitiveText Token, string FullName, string UserName, SensitiveText Password) : ICommand<Unit>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(c => c.FullName).Length(3, 100).WithErrorCode("NameRequired");
            RuleFor(c => c.UserName).Length(3, 60).WithErrorCode("NameRequired");
        }
    }

    internal sealed class Handler(PortalDb db, UserManager<PortalUser> users, SetUpLink link, OfficeToday today, IOptions<OfficeProfile> office) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command request, CancellationToken cancellationToken)
        {
            if (!link.Opens(request.Token.Reveal()) || await db.Users.AnyAsync(cancellationToken)) throw Refused.Denied();
            Guid Key() => Guid.CreateVersion7(today.Instant);
            var unit = new GovernmentUnit(Key(), office.Value.Name, office.Value.Name);
            var (before, name, after) = Titles.Split(request.FullName);
            var person = new Person(Key(), new(name, EmploymentStatus.CivilServant, unit.Id) { TitleBefore = before, TitleAfter = after });
            var post = new Position(Key(), "Pengelola Portal", unit.Id, Role.PortalAdministrator);
            db.AddRange(unit, person, post, new Holding(Key(), post.Id, person.Id, today.Instant));
            var result = await users.CreateAsync(new() { Id = Key(), UserName = request.UserName.Trim(), PersonId = person.Id }, request.Password.Reveal());
            result.Ensure(nameof(request.UserName), nameof(request.Password));
            link.Void();
            return Unit.Value;
        }
    }
}
