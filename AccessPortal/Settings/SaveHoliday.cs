namespace AccessPortal.Settings;

/// <summary>Enters a day off, changes it, or takes it away; open terms are counted again by the new calendar.</summary>
public static class SaveHoliday
{
    /// <summary>The command.</summary>
    /// <param name="Seen">The day off as the page showed it; null for a new one.</param>
    /// <param name="Input">What was typed; null takes the day away.</param>
    [Audience(Role.PortalAdministrator)]
    public sealed record Command(Holiday? Seen, HolidayInput? Input) : ICommand<int>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(c => c.Input!).SetValidator(new HolidayRules()).When(c => c.Input is not null);
    }

    internal sealed class Handler(PortalDb db, WorkingTime time) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command request, CancellationToken cancellationToken)
        {
            var old = await time.Calendar(cancellationToken);
            List<DateOnly> touched = [];
            if (request.Seen is { } seen)
            {
                var kept = await db.Holidays.SingleOrDefaultAsync(h => h.Date == seen.Date, cancellationToken);
                if (kept != seen) throw new Refused(new(RefusalKind.Stale, nameof(SopRule.Stale), "", "", ""));
                db.Holidays.Remove(kept);
                touched.Add(seen.Date);
                await db.SaveChangesAsync(cancellationToken);
            }
            if (request.Input?.Holiday is { } holiday)
            {
                if (await db.Holidays.Where(h => h.Date == holiday.Date).Select(h => h.Name).FirstOrDefaultAsync(cancellationToken) is { } name)
                    throw Refused.Field(nameof(HolidayInput.Date), "DayTaken", name);
                db.Holidays.Add(holiday);
                touched.Add(holiday.Date);
                await db.SaveChangesAsync(cancellationToken);
            }
            return touched.Count == 0 ? 0 : await DueTimes.CountAgain(db, old, await time.Calendar(cancellationToken), touched.Min(), cancellationToken);
        }
    }
}
