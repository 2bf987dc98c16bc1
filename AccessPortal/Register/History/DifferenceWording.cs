using AccessPortal.Cases;

namespace AccessPortal.Register;

/// <summary>Says in words what changed between two days, the same in every form in which it leaves the portal.</summary>
public sealed class DifferenceWording(IStringLocalizer<RegisterWords> words, IStringLocalizer<CaseWords> cases, OfficeClock clock, OfficeZone zone)
{
    /// <summary>The columns' heads; both days stand in them.</summary>
    public IReadOnlyList<string> Heads(DateOnly since, DateOnly on)
    {
        var (before, after) = (clock.Date(since), clock.Date(on));
        return
        [
            words["Fr02.No"], words["Differs"], words["Fr02.Site"], words["Fr02.Unit"], words["Fr02.Platform"], words["Fr02.Holder"], words["Fr02.Nip"], words["Fr02.UserName"],
            words["OnThatDay", words["Fr02.Access"], before], words["OnThatDay", words["Fr02.Access"], after], words["OnThatDay", words["Fr02.Until"], before], words["OnThatDay", words["Fr02.Until"], after],
            words["OnThatDay", words["Fr02.State"], before], words["OnThatDay", words["Fr02.State"], after], words["MovedOn"], words["MovedBy"],
        ];
    }

    /// <summary>The cells of a difference.</summary>
    /// <param name="row">The difference.</param>
    /// <param name="number">Its number in the list.</param>
    public IReadOnlyList<object?> Values(RegisterDifferences.Difference row, int number)
    {
        var (before, after) = (row.Before, row.After);
        return
        [
            number, words["Difference." + row.Kind].Value, after.Site, after.UnitName, cases["Platform." + after.Platform].Value, after.HolderName, after.Nip, after.UserName,
            before is null ? null : cases.Access(before.Scope), cases.Access(after.Scope), before?.ValidUntil, after.ValidUntil,
            before is null ? null : cases["Grant." + before.State].Value, cases["Grant." + after.State].Value, zone.DayOf(row.At), row.Reference,
        ];
    }
}
