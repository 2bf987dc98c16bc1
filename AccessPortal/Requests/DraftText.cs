using System.Text.Json;
using System.Text.Json.Serialization;
using AccessPortal.Domain.Requests;

namespace AccessPortal.Requests;

/// <summary>The draft of a form as text: what the applicant typed, and nothing else.</summary>
internal static class DraftText
{
    private static readonly JsonSerializerOptions s_json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, IgnoreReadOnlyProperties = true };

    public static string Write(FormInput input) => JsonSerializer.Serialize(input, s_json);

    public static FormInput Read(string text) =>
        text.Length == 0 ? new() : JsonSerializer.Deserialize<FormInput>(text, s_json) ?? new();

    /// <summary>A submitted form back as input: to correct it, or to copy it without what must be stated anew.</summary>
    public static FormInput Of(RequestForm form, bool forCopy) => new()
    {
        Kind = form.Kind, GrantId = form.GrantId, LetterNumber = forCopy ? "" : form.LetterNumber, LetterDate = forCopy ? null : form.LetterDate,
        FullName = form.FullName, Status = form.Status, Nip = form.Nip?.Display ?? "", Nik = form.Nik?.ToString() ?? "", Rank = form.Rank,
        JobTitle = form.JobTitle, UnitId = form.UnitId, Division = form.Division, Email = form.Email.ToString(), PrivateMailReason = form.PrivateMailReason,
        Phone = form.Phone.ToString(), WebsiteId = form.WebsiteId, ProposesSite = form.WebsiteId is null, ProposedSite = form.ProposedSite?.ToString() ?? "",
        ProposedPlatform = form.ProposedPlatform, Types = form.Types, Level = form.Level, PrivilegeReason = form.PrivilegeReason,
        AccountType = form.AccountType, Purpose = form.Purpose, ValidFrom = forCopy ? null : form.ValidFrom, ValidUntil = forCopy ? null : form.ValidUntil,
        ContractEnd = form.ContractEnd, DecreeNumber = form.DecreeNumber, DecreeDate = form.DecreeDate, ResetSecret = form.ResetSecret, Undertaking = !forCopy,
    };
}
