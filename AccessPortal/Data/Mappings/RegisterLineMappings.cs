using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AccessPortal.Data.Mappings;

/// <summary>One index for each way that the register promises to be fast; every database appends the key itself.</summary>
internal sealed class RegisterLineMapping : IEntityTypeConfiguration<RegisterLine>
{
    public void Configure(EntityTypeBuilder<RegisterLine> builder)
    {
        builder.ToTable("RegisterLines");
        // As numbers, so that a filter is a comparison: SQLite looks no index up for a bare flag.
        builder.Property(l => l.IsPrivileged).HasConversion<int>();
        builder.Property(l => l.Stands).HasConversion<int>();
        builder.HasIndex(l => l.GrantId).IsUnique();
        WholeInEachOrder(builder);
        SingleFilters(builder);
        builder.HasIndex(l => new { l.UnitId, l.State, l.GivenAt });
        builder.HasIndex(l => new { l.UnitId, l.State, l.SiteKey });
        builder.HasIndex(l => new { l.UnitId, l.State, l.HolderKey });
        builder.HasIndex(l => new { l.UnitId, l.State, l.EndsOn });
        builder.HasIndex(l => new { l.WebsiteId, l.State, l.GivenAt });
        builder.HasIndex(l => new { l.WebsiteId, l.State, l.SiteKey });
        builder.HasIndex(l => new { l.WebsiteId, l.State, l.HolderKey });
        builder.HasIndex(l => new { l.WebsiteId, l.State, l.EndsOn });
    }

    private static void WholeInEachOrder(EntityTypeBuilder<RegisterLine> builder)
    {
        builder.HasIndex(l => l.GivenAt);
        builder.HasIndex(l => l.SiteKey);
        builder.HasIndex(l => l.HolderKey);
        builder.HasIndex(l => l.EndsOn);
    }

    private static void SingleFilters(EntityTypeBuilder<RegisterLine> builder)
    {
        builder.HasIndex(l => new { l.HolderId, l.GivenAt });
        builder.HasIndex(l => new { l.UnitId, l.GivenAt });
        builder.HasIndex(l => new { l.WebsiteId, l.GivenAt });
        builder.HasIndex(l => new { l.Platform, l.GivenAt });
        builder.HasIndex(l => new { l.Level, l.GivenAt });
        builder.HasIndex(l => new { l.State, l.GivenAt });
        builder.HasIndex(l => new { l.OwnerId, l.GivenAt });
        builder.HasIndex(l => new { l.IsPrivileged, l.GivenAt });
        builder.HasIndex(l => new { l.AccountType, l.GivenAt });
        builder.HasIndex(l => new { l.Stands, l.EndsOn });
        builder.HasIndex(l => new { l.Stands, l.UnseenSince });
        builder.HasIndex(l => new { l.Stands, l.UnreviewedSince });
    }
}

internal sealed class RegisterLineTypeMapping : IEntityTypeConfiguration<RegisterLineType>
{
    public void Configure(EntityTypeBuilder<RegisterLineType> builder)
    {
        builder.ToTable("RegisterLineTypes").HasKey(t => new { t.LineId, t.Type });
        builder.HasIndex(t => new { t.Type, t.GivenAt, t.LineId });
    }
}

internal sealed class SavedViewMapping : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> builder)
    {
        builder.ToTable("SavedViews").Property(v => v.Id).ValueGeneratedNever();
        builder.HasIndex(v => new { v.PersonId, v.Name }).IsUnique();
    }
}
