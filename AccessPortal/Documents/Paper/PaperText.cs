using AccessPortal.Cases;

namespace AccessPortal.Documents;

/// <summary>Says what stands on paper in the words and dates of its language.</summary>
internal sealed class PaperText(IStringLocalizer<DocumentWords> words, IStringLocalizer<DispositionWords> ofDispositions, OfficeClock clock)
{
    /// <summary>The post under which a mark stands, with its capacity: "Plh. Kepala Dinas".</summary>
    public string Post(Step step, PaperMark? mark) => mark switch
    {
        { Title.Length: > 0, Capacity: Capacity.ActingVacancy or Capacity.ActingAbsence or Capacity.Deputy or Capacity.StandIn } => $"{words["Capacity." + mark.Capacity]} {mark.Title}",
        { Title.Length: > 0 } => mark.Title,
        _ => words["Post." + step.Code],
    };

    /// <summary>What kind of approval a mark is: electronic, or made on paper and recorded in the decider's name.</summary>
    public string Label(PaperMark mark) =>
        mark switch
        {
            { Capacity: not Capacity.OnBehalf } => words["Electronic"],
            { PaperDate: { } day } => words["OnBehalfDated", clock.Date(day), mark.RecordedBy],
            _ => words["OnBehalf", mark.RecordedBy],
        };

    /// <summary>The instructions of a disposition, one after the other.</summary>
    public string Instructions(DispositionSheet sheet) => string.Join("; ", sheet.Each.Select(i => ofDispositions["Instruction." + i].Value));

    /// <summary>"SK.1/2026 tanggal 3 Januari 2026"; null when there is neither.</summary>
    public string? Reference(string? number, DateOnly? day) => (number, day) switch
    {
        ({ Length: > 0 }, { } at) => words["Field.DecreeValue", number, clock.Date(at)],
        ({ Length: > 0 }, null) => number,
        (_, { } at) => clock.Date(at),
        _ => null,
    };

    /// <summary>Remarks of the office's own steps, each on its line.</summary>
    public IReadOnlyList<string> Remarks(PaperRequest paper) =>
        [.. paper.Marks.Where(m => m.Note.Length > 0 && IsOffice(m)).Select(m => $"{words["Remark." + m.StepCode]}: {m.Note}")];

    // Dispositions carry their note themselves; the line manager's stands on the first sheet.
    private static bool IsOffice(PaperMark mark) =>
        Granting.Procedure.IndexOf(mark.StepCode) >= Granting.Procedure.IndexOf(Granting.Receive.Code) && mark.StepCode != Granting.Use.Code;
}
