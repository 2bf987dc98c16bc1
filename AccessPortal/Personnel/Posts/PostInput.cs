using AccessPortal.Forms;

namespace AccessPortal.Personnel;

/// <summary>A post as it is typed.</summary>
public sealed class PostInput
{
    public string Title { get; set; } = "";

    public PositionKind Kind { get; set; }

    public Guid? UnitId { get; set; }

    /// <summary>Its part in the procedure; null for none.</summary>
    public Role? Role { get; set; }

    public Guid? SuperiorId { get; set; }

    internal PositionFacts Facts => new(Title.Trim(), Kind, UnitId ?? Guid.Empty, Role, SuperiorId);
}

/// <summary>What a post must have.</summary>
internal sealed class PostRules : AbstractValidator<PostInput>
{
    public PostRules()
    {
        RuleFor(p => p.Title).MustBeName(150);
        RuleFor(p => p.UnitId).NotNull().WithErrorCode("UnitRequired");
        RuleFor(p => p.Role).Must(r => r is null || PostTable.IsHeld(r.Value)).WithErrorCode("Required");
    }
}

/// <summary>The form of a post, field by field.</summary>
internal static class PostTable
{
    private static readonly FormRows<PostInput, PositionFacts> s_row = new();

    public static FormTable<PostInput, PositionFacts> Table { get; } = new(
        s_row.Text(p => p.Title, p => p.Title),
        s_row.Choice(p => p.Kind, p => p.Kind, "Kind") with { Width = "half" },
        s_row.Choice<Role, Role?>(p => p.Role, p => p.Role, "Role", (_, role) => IsHeld(role)) with { Width = "half", IsOptional = true },
        s_row.Pick(p => p.UnitId, p => p.UnitId) with { Width = "half" },
        s_row.Pick(p => p.SuperiorId, p => p.SuperiorId) with { Width = "half", IsOptional = true });

    /// <summary>Whether a post carries the role: applicant, superior and owner of a website are found by the case.</summary>
    public static bool IsHeld(Role role) => role is not (Role.Requester or Role.LineManager or Role.AccessOwner);
}
