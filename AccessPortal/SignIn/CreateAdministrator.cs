using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace AccessPortal.SignIn;

/// <summary>
/// A PortalAdministrator by the one-time link: the first of an office's own portal, or another one where all others are lost.
/// </summary>
public static class CreateAdministrator
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

    internal sealed class Handler(PortalDb db, UserManager<PortalUser> users, SetUpLink link, OfficeToday today, IOptions<OfficeProfile> office)
        : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command request, CancellationToken cancellationToken)
        {
            // The write lock is held: of two who use the link at once, the second finds it gone.
            if (!link.Opens(request.Token.Reveal())) throw Refused.Denied();
            Guid Key() => Guid.CreateVersion7(today.Instant);
            var post = await db.Positions.OrderBy(p => p.Id).FirstOrDefaultAsync(p => p.Role == Role.PortalAdministrator && p.AbolishedAt == null, cancellationToken)
                ?? await NewPost(Key, cancellationToken);
            var (before, name, after) = Titles.Split(request.FullName);
            var person = new Person(Key(), new(name, EmploymentStatus.CivilServant, post.UnitId) { TitleBefore = before, TitleAfter = after });
            db.AddRange(person, new Holding(Key(), post.Id, person.Id, today.Instant));
            var user = new PortalUser { Id = Key(), UserName = request.UserName.Trim(), PersonId = person.Id };
            var result = await users.CreateAsync(user, request.Password.Reveal());
            result.Ensure(nameof(request.UserName), nameof(request.Password));
            link.Void();
            return Unit.Value;
        }

        private async Task<Position> NewPost(Func<Guid> key, CancellationToken ct)
        {
            var unit = await db.Units.OrderBy(u => u.Id).FirstOrDefaultAsync(u => u.Name == office.Value.Name, ct)
                ?? db.Add(new GovernmentUnit(key(), office.Value.Name, office.Value.Name)).Entity;
            return db.Add(new Position(key(), "Pengelola Portal", unit.Id, Role.PortalAdministrator)).Entity;
        }
    }
}
