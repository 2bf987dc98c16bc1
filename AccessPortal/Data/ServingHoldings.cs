namespace AccessPortal.Data;

/// <summary>Who holds posts, for what is asked in SQL; the chart of the office says the same of what it has read.</summary>
internal static class ServingHoldings
{
    /// <summary>The holdings in force at an instant of people who still serve: nobody ends a holding when its holder leaves.</summary>
    public static IQueryable<Holding> Serving(this PortalDb db, DateTimeOffset at) => db.Holdings.Where(h =>
        h.From <= at && (h.Until == null || h.Until > at) && !db.People.Any(p => p.Id == h.PersonId && p.LeftAt <= at));
}
