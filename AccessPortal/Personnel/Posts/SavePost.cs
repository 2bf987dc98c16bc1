namespace AccessPortal.Personnel;

/// <summary>Enters a post, or changes it: who holds it goes on holding it, what waits goes to whom the chart names then.</summary>
public static class SavePost
{
    /// <summary>The command.</summary>
    /// <param name="Id">The post; null for a new one.</param>
    /// <param name="Version">The version the page showed.</param>
    /// <param name="Input">What was typed.</param>
    [Audience(Role.PortalAdministrator)]
    public sealed record Command(Guid? Id, int Version, PostInput Input) : ICommand<Guid>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(c => c.Input).SetValidator(new PostRules());
    }

    internal sealed class Handler(PortalDb db, Caller caller, DirectoryFile file, PostTasks tasks, OfficeToday today) : IRequestHandler<Command, Guid>
    {
        public async Task<Guid> Handle(Command request, CancellationToken cancellationToken)
        {
            var facts = request.Input.Facts;
            var post = request.Id is { } id ? await file.Post(id, request.Version, cancellationToken) : null;
            if (facts.UnitId != post?.UnitId) await file.EnsureOpenUnit(facts.UnitId, nameof(PostInput.UnitId), cancellationToken);
            if (facts.SuperiorId is { } above) await EnsureAbove(above, request.Id, cancellationToken);
            var before = post?.Role;
            if (post is null)
            {
                post = new(Guid.CreateVersion7(today.Instant), facts.Title, facts.UnitId, facts.Role, facts.SuperiorId, facts.Kind);
                db.Positions.Add(post);
            }
            else
            {
                if (before is Role.PortalAdministrator && facts.Role != before && caller.PositionIds.Contains(post.Id)) throw new Refused(new(RefusalKind.Rule, "OwnAdministration"));
                // A role is authority: it is given to a person by an order, never to whoever happens to hold the post.
                if (facts.Role is not null && facts.Role != before && await IsGiven(post.Id, cancellationToken))
                    throw Refused.Field(nameof(PostInput.Role), "RoleHeld");
                file.Keep(post.Id, post.Facts, facts);
                post.Change(facts);
            }
            await tasks.Readdress(post.Id, [before, facts.Role], cancellationToken);
            return post.Id;
        }

        // Held now, from a later day on, or by an entry that waits for a second administrator.
        private async Task<bool> IsGiven(Guid post, CancellationToken ct)
        {
            var key = post.ToString();
            return await db.Holdings.AnyAsync(h => h.PositionId == post && (h.Until == null || h.Until > today.Instant), ct)
                || await db.ProposedActs.AnyAsync(a => a.DecidedAt == null && a.Act == nameof(EnterHolding) && a.Json.Contains(key), ct);
        }

        private async Task EnsureAbove(Guid above, Guid? post, CancellationToken ct)
        {
            var superiors = await db.Positions.Where(p => p.AbolishedAt == null).Select(p => new { p.Id, p.SuperiorId }).ToDictionaryAsync(p => p.Id, p => p.SuperiorId, ct);
            if (!superiors.ContainsKey(above)) throw Refused.Field(nameof(PostInput.SuperiorId), "Required");
            for (var (at, steps) = ((Guid?)above, 0); at is { } here && steps < 100; at = superiors.GetValueOrDefault(here), steps++)
                if (here == post) throw Refused.Field(nameof(PostInput.SuperiorId), "Circle");
        }
    }
}
