using AccessPortal.Domain.Register;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AccessPortal.Data.Mappings;

internal sealed class ReconciliationMapping : IEntityTypeConfiguration<Reconciliation>
{
    public void Configure(EntityTypeBuilder<Reconciliation> builder)
    {
        builder.ToTable("Reconciliations").Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.Property(r => r.Number).HasMaxLength(20);
        builder.Property(r => r.Sha256).HasMaxLength(64);
        builder.HasMany(r => r.Lines).WithOne().HasForeignKey("ReconciliationId").IsRequired();
        builder.HasIndex(r => r.Number).IsUnique();
        builder.HasIndex(r => new { r.At, r.Id });
        builder.HasIndex(r => new { r.WebsiteId, r.At });
    }
}

internal sealed class ReconciliationLineMapping : IEntityTypeConfiguration<ReconciliationLine>
{
    public void Configure(EntityTypeBuilder<ReconciliationLine> builder)
    {
        builder.ToTable("ReconciliationLines").Ignore(l => l.IsOpen).Ignore(l => l.Choices);
        builder.Property(l => l.UserName).HasMaxLength(64);
        builder.HasIndex("ReconciliationId", nameof(ReconciliationLine.Number)).IsUnique();
        // What is ordered and waits to be done on the panel.
        builder.HasIndex(l => new { l.Settlement, l.Id });
    }
}

internal sealed class PanelMappingMapping : IEntityTypeConfiguration<PanelMapping>
{
    public void Configure(EntityTypeBuilder<PanelMapping> builder) => builder.ToTable("PanelMappings").HasKey(m => m.Platform);
}
