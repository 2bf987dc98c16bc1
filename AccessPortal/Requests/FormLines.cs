using AccessPortal.Cases;
using AccessPortal.Domain.Requests;
using AccessPortal.UseCases;
using Microsoft.Extensions.Localization;

namespace AccessPortal.Requests;

/// <summary>One line of a submitted form.</summary>
/// <param name="Key">Which field.</param>
/// <param name="Label">Its label.</param>
/// <param name="Value">Its value in the user's words.</param>
internal sealed record FormLine(string Key, string Label, string Value);

/// <summary>FR-01 in lines, in the order of the paper form; optional fields that were left out are empty.</summary>
internal static class FormLines
{
    public static IReadOnlyList<FormLine> Of(FormView view, IStringLocalizer<RequestWords> w, IStringLocalizer<CaseWords> c, OfficeClock clock)
    {
        var f = view.Form;
        (string Key, string Value)[] lines =
        [
            ("Kind", w["Kind." + f.Kind]), ("Website", f.ProposedSite is { } site ? w["Field.Proposed", site] : f.SiteLabel),
            ("Types", c.Types(f.Scope)), ("Level", c["Level." + f.Level]),
            ("PrivilegeReason", f.PrivilegeReason), ("AccountType", c["AccountType." + f.AccountType]), ("ResetSecret", f.ResetSecret ? w["Yes"] : ""),
            ("Purpose", f.Purpose), ("Period", w["Field.PeriodValue", clock.Date(f.ValidFrom), clock.Date(f.ValidUntil)]), ("ContractEnd", f.ContractEnd is { } end ? clock.Date(end) : ""),
            ("Decree", w["Field.DecreeValue", f.DecreeNumber, clock.Date(f.DecreeDate)]), ("Owner", view.OwnerName ?? ""),
            ("FullName", f.FullName), ("Status", w["Status." + f.Status]), ("Nip", f.Nip?.Display ?? ""), ("Nik", f.Nik?.Masked ?? ""), ("Rank", f.Rank),
            ("JobTitle", f.JobTitle), ("Unit", view.UnitName), ("Division", f.Division), ("Email", f.Email.ToString()), ("Phone", f.Phone.ToString()),
            ("Letter", f.LetterNumber.Length == 0 ? "" : f.LetterDate is { } day ? w["Field.DecreeValue", f.LetterNumber, clock.Date(day)] : f.LetterNumber),
        ];
        return [.. lines.Select(l => new FormLine(l.Key, w["Field." + l.Key], l.Value))];
    }
}
