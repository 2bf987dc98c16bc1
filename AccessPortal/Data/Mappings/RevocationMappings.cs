using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AccessPortal.Data.Mappings;

internal sealed class RevocationMapping : IEntityTypeConfiguration<Revocation>
{
    public void Configure(EntityTypeBuilder<Revocation> builder)
    {
        builder.ToTable("Revocations");
        builder.Ignore(r => r.Form).Ignore(r => r.FormBefore).Ignore(r => r.Origin).Ignore(r => r.Owner);
        builder.Property(r => r.OriginReference).HasMaxLength(60);
        builder.HasMany(r => r.Forms).WithOne().HasForeignKey("RevocationId").IsRequired();
        builder.Navigation(r => r.Forms).AutoInclude();
        builder.HasMany(r => r.Lines).WithOne().HasForeignKey("RevocationId").IsRequired();
        builder.Navigation(r => r.Lines).AutoInclude();
        builder.HasIndex(r => r.HolderId);
        builder.HasIndex(r => new { r.OriginReference, r.OriginLine });
    }
}

internal sealed class RevocationFormMapping : IEntityTypeConfiguration<RevocationForm>
{
    public void Configure(EntityTypeBuilder<RevocationForm> builder)
    {
        builder.ToTable("RevocationForms");
        builder.Ignore(f => f.Remaining);
        builder.HasIndex("RevocationId", nameof(RevocationForm.Revision)).IsUnique();
    }
}

internal sealed class RevocationLineMapping : IEntityTypeConfiguration<RevocationLine>
{
    public void Configure(EntityTypeBuilder<RevocationLine> builder)
    {
        builder.ToTable("RevocationLines");
        builder.HasOne(l => l.Grant).WithMany().HasForeignKey(l => l.GrantId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex("RevocationId", nameof(RevocationLine.Number)).IsUnique();
        // The clock: what may be deleted now.
        builder.HasIndex(l => new { l.DeletionAskedAt, l.DeleteFrom });
    }
}

internal sealed class RevocationSettingsMapping : IEntityTypeConfiguration<RevocationSettings>
{
    public void Configure(EntityTypeBuilder<RevocationSettings> builder)
    {
        builder.ToTable("RevocationSettings").Property(s => s.Id).ValueGeneratedNever();
        builder.HasData(new RevocationSettings());
    }
}
