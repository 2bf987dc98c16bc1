using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AccessPortal.Data.Mappings;

internal sealed class ReconciliationMapping : IEntityTypeConfiguration<Reconciliation>
{
    public void Configure(EntityTypeBuilder<Reconciliation> builder)
    {
        builder.ToTable("Reconciliations");
        builder.Property(r => r.Sha256).HasMaxLength(64);
        builder.HasMany(r => r.Lines).WithOne().HasForeignKey("ReconciliationId").IsRequired();
        builder.HasIndex(r => r.At);
    }
}

internal sealed class ReconciliationLineMapping : IEntityTypeConfiguration<ReconciliationLine>
{
    public void Configure(EntityTypeBuilder<ReconciliationLine> builder)
    {
        builder.ToTable("ReconciliationLines").Ignore(l => l.IsOpen).Ignore(l => l.Choices);
        builder.Property(l => l.UserName).HasMaxLength(64);
        builder.HasIndex("ReconciliationId", nameof(ReconciliationLine.Number)).IsUnique();
        builder.Property(l => l.EarlierRun).HasMaxLength(32);
        // Whether a removal was ordered before of what a new list still shows.
        builder.HasIndex(l => new { l.WebsiteId, l.Settlement });
    }
}

internal sealed class PanelMappingMapping : IEntityTypeConfiguration<PanelMapping>
{
    public void Configure(EntityTypeBuilder<PanelMapping> builder) => builder.ToTable("PanelMappings").HasKey(m => m.Platform);
}
