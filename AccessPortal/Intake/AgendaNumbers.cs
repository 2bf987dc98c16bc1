using AccessPortal.Cases;

namespace AccessPortal.Intake;

/// <summary>The secretariat's agenda: one series a year, e.g. 17/2026; numbers written by hand are stepped over.</summary>
internal sealed class AgendaNumbers(PortalDb db, CaseNumbers numbers, OfficeToday today, WorkingTime workingTime)
{
    /// <summary>The number that would be given now; nothing is taken.</summary>
    public async Task<string> Peek(CancellationToken ct)
    {
        var year = await Year(ct);
        var last = await db.Counters.Where(c => c.Name == Series(year)).Select(c => c.Last).SingleOrDefaultAsync(ct);
        do last++;
        while (await User(Write(last, year), ct) is not null);
        return Write(last, year);
    }

    /// <summary>Takes the next number.</summary>
    public async Task<string> Next(CancellationToken ct)
    {
        var year = await Year(ct);
        string number;
        do number = Write(await numbers.Count(Series(year), ct), year);
        while (await User(number, ct) is not null);
        return number;
    }

    /// <summary>Number of the request that bears this one; null when none does.</summary>
    public Task<string?> User(string number, CancellationToken ct) =>
        db.Requests.Where(r => r.AgendaNumber == number).Select(r => r.Number ?? "").FirstOrDefaultAsync(ct);

    private async Task<int> Year(CancellationToken ct) => (await workingTime.Calendar(ct)).LocalYear(today.Instant);

    private static string Series(int year) => string.Create(CultureInfo.InvariantCulture, $"agenda-{year}");

    private static string Write(int number, int year) => string.Create(CultureInfo.InvariantCulture, $"{number}/{year}");
}
