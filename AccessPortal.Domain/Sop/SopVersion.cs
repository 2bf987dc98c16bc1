namespace AccessPortal.Domain.Sop;

/// <summary>
/// One adopted state of the SOP: header data and the settings that the office may change. Immutable; a case keeps the
/// version it began under, and a new revision never changes a running case.
/// </summary>
public sealed class SopVersion
{
    private readonly List<StepSetting> _settings = [];

    private SopVersion() { }

    /// <summary>Creates revision <paramref name="number"/>, in force from <paramref name="effectiveFrom"/>.</summary>
    public SopVersion(int number, DateTimeOffset effectiveFrom, params IEnumerable<StepSetting> settings)
    {
        (Number, EffectiveFrom) = (number, effectiveFrom);
        _settings.AddRange(settings);
    }

    /// <summary>Key in the database.</summary>
    public int Id { get; private set; }

    /// <summary>Revision number, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The instant from which new cases run under it.</summary>
    public DateTimeOffset EffectiveFrom { get; private set; }

    /// <summary>Nomor SOP; lost in the scan, so empty until the office fills it.</summary>
    public string DocumentNumber { get; init; } = "";

    /// <summary>Disahkan oleh: title, name and number of the one who adopted it; empty until filled.</summary>
    public string AdoptedBy { get; init; } = "";

    /// <summary>Whether the times are the office's own; until then they are printed as "usulan".</summary>
    public bool TimesAdopted { get; init; }

    /// <summary>Whether privileged access also needs the division head (P1-7b).</summary>
    public bool PrivilegedNeedsDivisionHead { get; init; } = true;

    /// <summary>What differs from the table.</summary>
    public IReadOnlyList<StepSetting> Settings => _settings;

    internal bool Keeps(Step step) => !step.OnlyPrivileged || PrivilegedNeedsDivisionHead;

    internal Step Apply(Step step)
    {
        if (_settings.Find(s => s.StepCode == step.Code) is not { } setting) return step;
        var actor = step.ActorIsSetting && setting.Actor is { } other ? other : step.Actor;
        return step with
        {
            Actor = actor,
            // Nobody stands in for themselves: where the substitute has become the actor, the head of office stands in.
            Substitute = actor == step.Substitute && actor != step.Actor ? Role.HeadOfOffice : step.Substitute,
            StandardMinutes = setting.StandardMinutes ?? step.StandardMinutes,
            DueMinutes = setting.DueMinutes ?? step.DueMinutes,
        };
    }
}

/// <summary>How a <see cref="SopVersion"/> departs from the table in one step; null leaves the table's value.</summary>
/// <param name="StepCode">The step.</param>
/// <param name="Actor">Another actor; ignored unless the step's actor is a setting.</param>
/// <param name="StandardMinutes">Waktu baku in minutes.</param>
/// <param name="DueMinutes">Batas waktu in working minutes.</param>
public sealed record StepSetting(string StepCode, Role? Actor = null, int? StandardMinutes = null, int? DueMinutes = null);
