using AccessPortal.Cases;
using AccessPortal.Domain.Revocations;
using AccessPortal.UseCases;
using Microsoft.Extensions.Localization;

namespace AccessPortal.Revocations;

/// <summary>FR-04 in lines, in the order of the paper form; empty optional fields are left out.</summary>
internal static class FormLines
{
    public static IReadOnlyList<(string Key, string Label, string Value)> Of(RevocationForm form, IStringLocalizer<RevocationWords> w, IStringLocalizer<CaseWords> c, OfficeClock clock)
    {
        var part = form.Remaining is { } left ? w["Scope.PartValue", c.Types(left), c["Level." + left.Level]].Value : w["Scope.Whole"].Value;
        (string Key, string Value)[] lines =
        [
            ("Reason", w["Reason." + form.Reason]), ("Explanation", form.Explanation), ("DecreeNumber", form.DecreeNumber),
            ("DecreeEffectiveOn", form.DecreeEffectiveOn is { } day ? clock.Date(day) : ""), ("EffectiveOn", clock.Date(form.EffectiveOn)),
            ("Urgency", c["Urgency." + form.Urgency]), ("Scope", part), ("HandOverTo", form.HandOverTo), ("Successor", form.Successor),
        ];
        return [.. lines.Where(l => l.Value.Length > 0).Select(l => (l.Key, w["Field." + l.Key].Value, l.Value))];
    }
}
