namespace AccessPortal.UseCases;

/// <summary>Sentences for refusals, as resources.</summary>
public sealed class RefusalWords;

/// <summary>Turns a refusal's code and facts into a sentence in the user's language.</summary>
public sealed class RefusalText(IStringLocalizer<RefusalWords> words, OfficeClock clock)
{
    /// <summary>The sentence for the page or its snack bar.</summary>
    public string Say(Refusal refusal) => refusal.Kind switch
    {
        RefusalKind.Stale => Stale(refusal.Facts),
        RefusalKind.Invalid => refusal.Fields.Count > 0 ? Say(refusal.Fields[0]) : words["Invalid"],
        RefusalKind.Unavailable => words[refusal.Code, words["Storage." + refusal.Facts[0]], refusal.Facts[1]],
        _ => words[refusal.Code, [.. refusal.Facts.Select(Readable)]],
    };

    /// <summary>What a plain address answers where there is no page to say it on: the sentence when it cannot be read now, else that nothing is there.</summary>
    public IResult Answer(Refusal refusal) => refusal.Kind is RefusalKind.Unavailable
        ? Results.Text(Say(refusal with { Code = "NotRead" }), "text/plain; charset=utf-8", statusCode: StatusCodes.Status503ServiceUnavailable)
        : Results.NotFound();

    /// <summary>The message for one field.</summary>
    public string Say(FieldFault fault) => words["Field." + fault.Code, string.Join(", ", fault.Facts.Select(Readable))];

    // Days and instants come in ISO 8601 and are said as the reader's language says them; who has no name is the portal itself.
    private object Readable(string fact) =>
        DateOnly.TryParseExact(fact, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? clock.Date(day)
        : DateTimeOffset.TryParseExact(fact, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? clock.Day(at)
        : fact.Length == 0 ? words["Portal"] : fact;

    // Facts of a stale page: who acted, in which step (none outside a case), when.
    private string Stale(IReadOnlyList<string> facts) =>
        facts is [{ Length: > 0 } who, var step, var at] && DateTimeOffset.TryParse(at, out var when)
            ? step.Length > 0 ? words["Stale", who, step, clock.Time(when)] : words["StaleBy", who, clock.Day(when)]
            : words["StaleUnknown"];
}
