namespace AccessPortal.Domain.Sop;

/// <summary>Which of the three procedures, or what runs beside them.</summary>
public enum ProcedureCode
{
    /// <summary>P1 Pemberian Hak Akses.</summary>
    Granting = 1,
    /// <summary>P2 Review Hak Akses.</summary>
    Reviewing = 2,
    /// <summary>P3 Penghapusan Hak Akses.</summary>
    Revoking = 3,
    /// <summary>Setel ulang kata sandi: di luar SOP.</summary>
    Resetting = 4,
    /// <summary>Rekonsiliasi dengan daftar panel: di luar SOP.</summary>
    Reconciling = 5,
}

/// <summary>One procedure of the SOP: its steps in order, as they hold under one <see cref="SopVersion"/>.</summary>
public sealed class Procedure
{
    private readonly Dictionary<string, int> _index;
    private readonly IReadOnlyList<Step> _all;

    /// <summary>Puts the rows together. Throws <see cref="ArgumentException"/> when a code stands twice or a reference leads nowhere.</summary>
    public Procedure(ProcedureCode code, string name, string gloss, params IReadOnlyList<Step> steps)
    {
        (Code, Name, Gloss) = (code, name, gloss);
        (Steps, Asides) = ([.. steps.Where(s => !s.Aside)], [.. steps.Where(s => s.Aside)]);
        _all = [.. Steps, .. Asides];
        _index = _all.Select((step, at) => (step.Code, at)).ToDictionary(x => x.Code, x => x.at, StringComparer.Ordinal);
        foreach (var named in steps.SelectMany(s => s.NotBy.Append(s.IfRefused)).OfType<string>())
            if (!_index.ContainsKey(named)) throw new ArgumentException($"Step {named} is named but does not exist.", nameof(steps));
    }

    /// <summary>Which procedure this is.</summary>
    public ProcedureCode Code { get; }

    /// <summary>The procedure's Indonesian title.</summary>
    public string Name { get; }

    /// <summary>The title in English.</summary>
    public string Gloss { get; }

    /// <summary>The way: all rows that follow one another, in order.</summary>
    public IReadOnlyList<Step> Steps { get; }

    /// <summary>The rows beside the way; see <see cref="Step.Aside"/>.</summary>
    public IReadOnlyList<Step> Asides { get; }

    /// <summary>The lanes of the drawn flow: actors in the order in which they first appear.</summary>
    public IReadOnlyList<Role> Lanes => [.. Steps.Select(s => s.Actor).Distinct()];

    /// <summary>The step with this code. Throws <see cref="KeyNotFoundException"/> for a code of another procedure.</summary>
    public Step this[string code] => _all[_index[code]];

    /// <summary>The step with this code, or null.</summary>
    public Step? Find(string code) => _index.TryGetValue(code, out var at) ? _all[at] : null;

    /// <summary>The position of a step in the order of the procedure; rows beside the way come last.</summary>
    public int IndexOf(string code) => _index[code];

    /// <summary>
    /// Where a case goes from <paramref name="step"/>: the next row that applies, the refusal's target, or null when the
    /// procedure ends there. A <see cref="Verdict.Return"/> has no successor: the case waits for the one who filed.
    /// </summary>
    public Step? After(Step step, Verdict verdict, bool privileged)
    {
        if (verdict is Verdict.Return) return null;
        if (verdict is Verdict.Refuse) return step.IfRefused is { } target ? this[target] : null;
        return Steps.Skip(IndexOf(step.Code) + 1).FirstOrDefault(next => Applies(next, step, privileged));
    }

    private static bool Applies(Step next, Step from, bool privileged) =>
        !next.OnlyPrivileged || (privileged && next.Actor != from.Actor);

    /// <summary>The same procedure with actors and times as <paramref name="version"/> sets them.</summary>
    public Procedure Under(SopVersion version)
    {
        var kept = _all.Where(version.Keeps).Select(version.Apply).ToList();
        // A step that the version leaves out has no doer whom another step could exclude.
        return new(Code, Name, Gloss, [.. kept.Select(s => s with { NotBy = [.. s.NotBy.Where(code => kept.Exists(k => k.Code == code))] })]);
    }
}
