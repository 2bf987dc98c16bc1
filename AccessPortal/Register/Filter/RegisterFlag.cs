using MudBlazor;

namespace AccessPortal.Register;

/// <summary>A filter that is only on or off.</summary>
/// <param name="Key">Key of its words.</param>
/// <param name="Icon">Its icon.</param>
/// <param name="IsOn">Whether a filter has it on.</param>
/// <param name="With">A filter with it on or off.</param>
public sealed record RegisterFlag(string Key, string Icon, Func<RegisterFilter, bool> IsOn, Func<RegisterFilter, bool, RegisterFilter> With)
{
    /// <summary>All of them, as they are shown.</summary>
    public static IReadOnlyList<RegisterFlag> All { get; } =
    [
        new("Privileged", Icons.Material.Outlined.AdminPanelSettings, f => f.OnlyPrivileged, (f, on) => f with { OnlyPrivileged = on }),
        new("Shared", Icons.Material.Outlined.Group, f => f.OnlyShared, (f, on) => f with { OnlyShared = on }),
        new("DueForReview", Icons.Material.Outlined.FactCheck, f => f.DueForReview, (f, on) => f with { DueForReview = on }),
        new("EndsSoon", Icons.Material.Outlined.Schedule, f => f.EndsSoon, (f, on) => f with { EndsSoon = on }),
        new("Dormant", Icons.Material.Outlined.Bedtime, f => f.Dormant, (f, on) => f with { Dormant = on }),
    ];

    /// <summary>Whether it filters by what does not change with time, so that a comparison of two days can use it.</summary>
    public bool IsTimeless => IsOn(With(new(), true).Timeless());

    /// <summary>A filter with this one turned around.</summary>
    public RegisterFilter Turned(RegisterFilter filter) => With(filter, !IsOn(filter));
}
