using F = AccessPortal.Requests.FormInput;

namespace AccessPortal.Requests;

/// <summary>A part of FR-01 with its fields, in the order of the paper.</summary>
/// <param name="Key">Name of its heading among the words, and of its anchor.</param>
/// <param name="Fields">Properties of <see cref="FormInput"/>, and the decree, in the order they stand.</param>
public sealed record FormSection(string Key, IReadOnlyList<string> Fields)
{
    /// <summary>All parts.</summary>
    public static IReadOnlyList<FormSection> All { get; } =
    [
        new("Kind", [nameof(F.Kind), nameof(F.GrantId), nameof(F.LetterNumber), nameof(F.LetterDate)]),
        new("Applicant", [nameof(F.FullName), nameof(F.Status), nameof(F.Nip), nameof(F.Nik), nameof(F.ContractEnd), nameof(F.Rank), nameof(F.JobTitle), nameof(F.UnitId), nameof(F.Division), nameof(F.Email), nameof(F.PrivateMailReason), nameof(F.Phone)]),
        new("Website", [nameof(F.ProposesSite), nameof(F.WebsiteId), nameof(F.ProposedSite), nameof(F.ProposedPlatform)]),
        new("Access", [nameof(F.Types), nameof(F.Level), nameof(F.PrivilegeReason), nameof(F.AccountType), nameof(F.ResetSecret)]),
        new("Purpose", [nameof(F.Purpose), nameof(F.ValidFrom), nameof(F.ValidUntil)]),
        new("Decree", [nameof(F.DecreeNumber), nameof(F.DecreeDate), FormSheet.Decree]),
        new("Undertaking", [nameof(F.Undertaking)]),
    ];

    /// <summary>The part about who asks.</summary>
    public static FormSection Applicant { get; } = Of("Applicant");

    /// <summary>The part about the appointment that the request rests on.</summary>
    public static FormSection Decree { get; } = Of("Decree");

    /// <summary>Fields that the short form of a renewal does not ask for.</summary>
    public static IReadOnlyList<string> Elsewhere { get; } =
        [.. Of("Kind").Fields, .. Of("Website").Fields, .. Of("Access").Fields.Where(f => f != nameof(F.PrivilegeReason)), nameof(F.ValidFrom)];

    /// <summary>How many fields show a message.</summary>
    public int FaultsShown(FormSheet sheet) => Fields.Count(f => sheet.Shown(f) is not null);

    /// <summary>Whether nothing is missing or wrong.</summary>
    public bool IsComplete(FormSheet sheet) => Fields.All(sheet.IsRight);

    /// <summary>The first field of the form that shows a message; null when none does.</summary>
    public static string? FirstFault(FormSheet sheet) => All.SelectMany(s => s.Fields).FirstOrDefault(f => sheet.Shown(f) is not null);

    private static FormSection Of(string key) => All.First(s => s.Key == key);
}
