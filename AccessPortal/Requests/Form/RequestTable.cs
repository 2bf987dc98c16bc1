using AccessPortal.Cases;
using AccessPortal.Forms;
using Row = AccessPortal.Forms.FormRow<AccessPortal.Requests.FormInput, AccessPortal.Domain.Requests.RequestForm>;

namespace AccessPortal.Requests;

/// <summary>
/// FR-01 (docs/domain.md, "The four forms"), field by field in the order of the paper. Everything that shows, prints, copies, compares
/// or keeps it reads this.
/// </summary>
internal static class RequestTable
{
    private static readonly FormRows<FormInput, RequestForm> s_row = new();

    /// <summary>What is asked for: a decider reads it before who asks.</summary>
    public static readonly string[] AskedFor = ["Kind", "Website", "Access", "Purpose", "Decree"];

    /// <summary>The letter that came with it; attached, no property.</summary>
    public const string Letter = "Letter";

    /// <summary>The decree that it rests on; attached, no property.</summary>
    public const string Decree = "Decree";

    private static readonly IReadOnlyDictionary<string, object> s_digits = Keys("numeric");

    public static FormTable<FormInput, RequestForm> Table { get; } = new(
    [
        .. In("Kind",
            s_row.Radio<RequestKind, RequestKind, RequestKind>(f => f.Kind, f => f.Kind, "Kind"),
            s_row.Part(f => f.GrantId, f => f.GrantId, id => id),
            s_row.Text(f => f.LetterNumber, f => f.LetterNumber) with { Line = "Letter", Reads = (f, r) => Reference(r, f.LetterNumber, f.LetterDate), IsOptional = true, IsCopied = false, Width = "half" },
            s_row.Day(f => f.LetterDate, f => f.LetterDate) with { Line = "Letter", Reads = null, IsOptional = true, IsCopied = false, Width = "half" },
            s_row.File(Letter)),
        .. In("Applicant",
            s_row.Text(f => f.FullName, f => f.FullName) with { Width = "half", Attributes = Filled("name") },
            s_row.Choice(f => f.Status, f => f.Status, "Status") with { Width = "half" },
            s_row.Text(f => f.Nip, f => f.Nip, n => n?.Display ?? "") with { Applies = f => f.HasNip, Width = "half", Attributes = s_digits, Code = f => f.Nip?.Value ?? "" },
            s_row.Text(f => f.Rank, f => f.Rank) with { Applies = f => f.HasNip, IsOptional = true, Width = "half", Attributes = new Dictionary<string, object> { ["list"] = "daftar-pangkat" } },
            s_row.Text(f => f.Nik, f => f.Nik, n => n?.ToString() ?? "") with
            {
                Applies = f => f is { HasNip: false, Status: not null }, Reads = (f, r) => f.Nik?.Masked ?? r.Find("Nik.None") ?? "", Width = "half", Attributes = s_digits, Code = f => f.Nik?.Value ?? "",
            },
            s_row.Day(f => f.ContractEnd, f => f.ContractEnd) with { Applies = f => f.HasContract, Width = "half", Prints = f => f is null or { ContractEnd: not null } },
            s_row.Text(f => f.JobTitle, f => f.JobTitle) with { Attributes = Filled("organization-title") },
            s_row.Pick(f => f.UnitId, f => f.UnitId) with { Line = "Unit", Width = "half" },
            s_row.Text(f => f.Division, f => f.Division) with { IsOptional = true, Width = "half" },
            s_row.Text(f => f.Email, f => f.Email, m => m.ToString()) with { Reads = Mail, Width = "half", Attributes = Filled("email", "email") },
            s_row.Text(f => f.Phone, f => f.Phone, p => p.ToString()) with { Width = "half", Attributes = Filled("tel", "tel") },
            s_row.Text(f => f.PrivateMailReason, f => f.PrivateMailReason, rows: 4, least: 10) with { Prints = _ => false }),
        .. In("Website",
            s_row.Part(f => f.ProposesSite, f => f.WebsiteId, id => id is null),
            s_row.Part(f => f.WebsiteId, f => f.WebsiteId, id => id) with { Line = "Website", Holds = ["WebsiteId", "SiteLabel"], Reads = Site },
            s_row.Text(f => f.ProposedSite, f => f.ProposedSite, s => s?.ToString() ?? "") with { Applies = f => f.ProposesSite, Line = "Website", Reads = null, Width = "half", Attributes = Keys("url"), Code = null },
            s_row.Choice(f => f.ProposedPlatform, f => f.ProposedPlatform, "Platform") with { Applies = f => f.ProposesSite, Prints = _ => false, Width = "half", Code = null }),
        .. In("Access",
            s_row.Flags(f => f.Types, f => f.Types, "Type", t => IsPrivileged(t, AccessLevel.Read), "Privileged") with { IsFixed = Renews },
            s_row.Radio<AccessLevel, AccessLevel?, AccessLevel>(f => f.Level, f => f.Level, "Level", l => IsPrivileged(AccessTypes.None, l), "Privileged") with { IsFixed = Renews },
            s_row.Text(f => f.PrivilegeReason, f => f.PrivilegeReason, rows: 4, least: 20) with { Applies = f => f.IsPrivileged, Prints = f => f is not { PrivilegeReason.Length: 0 } },
            s_row.Radio<AccountType, AccountType, AccountType>(f => f.AccountType, f => f.AccountType, "AccountType") with { IsFixed = f => f.Kind is not RequestKind.New },
            s_row.Tick(f => f.ResetSecret, f => f.ResetSecret) with { Applies = f => f.Kind is RequestKind.Change, Prints = f => f is { ResetSecret: true } }),
        .. In("Purpose",
            s_row.Text(f => f.Purpose, f => f.Purpose, rows: 4, least: 20),
            s_row.Day(f => f.ValidFrom, f => f.ValidFrom) with { Line = "Period", Reads = (f, r) => r["Field.PeriodValue", r.Of(f.ValidFrom), r.Of(f.ValidUntil)], IsCopied = false, Width = "half" },
            s_row.Day(f => f.ValidUntil, f => f.ValidUntil, f => f.LatestUntil) with { Line = "Period", Reads = null, IsCopied = false, Width = "half" }),
        .. In("Decree",
            s_row.Text(f => f.DecreeNumber, f => f.DecreeNumber) with { Line = "Decree", Reads = (f, r) => Reference(r, f.DecreeNumber, f.DecreeDate), Width = "half" },
            s_row.Day(f => f.DecreeDate, f => f.DecreeDate) with { Line = "Decree", Reads = null, Width = "half" },
            s_row.File(Decree),
            new Row("Owner") { Holds = ["OwnerId"], Reads = (f, r) => r.Name(f.OwnerId), Prints = _ => false }),
        .. In("Undertaking", s_row.Tick(f => f.Undertaking, f => f.UndertakingVersion, v => v > 0) with { Reads = null, IsCopied = false, Code = f => f.UndertakingVersion }),
    ]);

    /// <summary>Properties of the submitted form that are no field, and why.</summary>
    public static IReadOnlyDictionary<string, string> NoFields { get; } = new Dictionary<string, string>
    {
        [nameof(RequestForm.Id)] = "Key.", [nameof(RequestForm.Revision)] = "Counts the submissions.", [nameof(RequestForm.SubmittedAt)] = "The act, not the form.",
        [nameof(RequestForm.Scope)] = "Types and level together.",
    };

    /// <summary>Fields without a line of their own, and why.</summary>
    public static IReadOnlyDictionary<string, string> NotRead { get; } = new Dictionary<string, string>
    {
        [nameof(FormInput.GrantId)] = "The account stands with the case, by its name on the panel.", [nameof(FormInput.ProposesSite)] = "The website's line says it.",
        [nameof(FormInput.Undertaking)] = "Nothing is filed without it; the signature stands for it.",
    };

    /// <summary>Fields that the short form of a renewal does not ask for.</summary>
    public static IReadOnlyList<string> Elsewhere { get; } =
        [.. Table.FieldsOf("Kind"), .. Table.FieldsOf("Website"), .. Table.FieldsOf("Access").Where(f => f != nameof(FormInput.PrivilegeReason)), nameof(FormInput.ValidFrom)];

    public static FormReader Reader(this OfficeClock clock, IStringLocalizer<FormWords> own, IStringLocalizer<CaseWords> shared, params IEnumerable<(Guid? Id, string? Name)> named) =>
        new(clock, own, shared) { Names = named.Where(n => n is { Id: not null, Name: not null }).DistinctBy(n => n.Id).ToDictionary(n => n.Id!.Value, n => n.Name!) };

    private static IEnumerable<Row> In(string section, params IEnumerable<Row> rows) => rows.Select(r => r with { Section = section });

    private static string Reference(FormReader read, string number, DateOnly? day) =>
        number.Length == 0 ? "" : day is null ? number : read["Field.DecreeValue", number, read.Of(day)];

    // Paper has one line for both.
    private static string Mail(RequestForm form, FormReader read) =>
        (form.PrivateMailReason.Length > 0 ? read.Find("PrivateMail", form.Email, form.PrivateMailReason) : null) ?? form.Email.ToString();

    private static string Site(RequestForm form, FormReader read) => form.ProposedSite is { } site ? read["Field.Proposed", site] : form.SiteLabel;

    private static bool IsPrivileged(AccessTypes types, AccessLevel level) => new AccessScope(types, level).IsPrivileged;

    // A renewal asks for a later end of the same right.
    private static bool Renews(FormInput input) => input.Kind is RequestKind.Renewal;

    private static Dictionary<string, object> Keys(string keyboard) => new() { ["inputmode"] = keyboard };

    private static Dictionary<string, object> Filled(string by, string? keyboard = null) => new() { ["autocomplete"] = by, ["inputmode"] = keyboard ?? "text" };
}
