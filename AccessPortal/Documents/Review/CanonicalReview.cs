using System.Security.Cryptography;
using System.Text.Json;

namespace AccessPortal.Documents;

/// <summary>A review's sheet as bytes: codes instead of words, instants in milliseconds, names in a fixed order; see <see cref="CanonicalForm"/>.</summary>
public static class CanonicalReview
{
    /// <summary>SHA-256 of the canonical bytes, hexadecimal.</summary>
    public static string Digest(PaperReview paper, bool minutes)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes)) Write(json, paper, minutes ? "BA-RV/2" : "FR-03/2");
        return Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()));
    }

    private static void Write(Utf8JsonWriter json, PaperReview paper, string scheme)
    {
        json.WriteStartObject();
        json.WriteString("scheme", scheme);
        json.WriteString("number", paper.Number);
        json.WriteString("title", paper.Title);
        json.WriteString("outcome", paper.Outcome.ToString());
        json.WriteNumber("listed", paper.ListedAt.ToUnixTimeMilliseconds());
        json.WriteStartArray("marks");
        foreach (var mark in paper.Marks.Concat(paper.Parts.Select(p => p.Owner).OfType<PaperMark>())) Write(json, mark);
        json.WriteEndArray();
        json.WriteStartArray("lines");
        foreach (var line in paper.Lines) Write(json, line);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PaperMark mark)
    {
        json.WriteStartObject();
        json.WriteString("step", mark.StepCode);
        json.WriteString("name", mark.Name);
        json.WriteString("title", mark.Title);
        json.WriteString("capacity", mark.Capacity.ToString());
        json.WriteString("note", mark.Note);
        json.WriteNumber("at", mark.At.ToUnixTimeMilliseconds());
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PaperReviewLine line)
    {
        json.WriteStartObject();
        json.WriteNumber("no", line.Number);
        json.WriteString("site", line.Host);
        json.WriteString("name", line.Name);
        json.WriteString("account", line.UserName);
        json.WriteString("types", line.Scope.Types.ToString());
        json.WriteString("level", line.Scope.Level.ToString());
        json.WriteString("answer", line.Answer?.ToString() ?? "");
        json.WriteString("determination", line.Determination?.ToString() ?? "");
        json.WriteString("reason", line.Reason);
        json.WriteNumber("answered", line.AnsweredAt?.ToUnixTimeMilliseconds() ?? 0);
        json.WriteString("answeredBy", line.AnsweredBy);
        json.WriteNumber("together", line.Together);
        json.WriteBoolean("own", line.IsOwn);
        json.WriteString("stillServes", line.StillServes?.ToString() ?? "");
        json.WriteString("followUp", line.FollowUp);
        json.WriteNumber("due", line.DueAt?.ToUnixTimeMilliseconds() ?? 0);
        json.WriteEndObject();
    }
}
