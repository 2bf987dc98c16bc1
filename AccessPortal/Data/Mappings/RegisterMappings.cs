using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AccessPortal.Data.Mappings;

internal sealed class WebsiteMapping : IEntityTypeConfiguration<Website>
{
    public void Configure(EntityTypeBuilder<Website> builder)
    {
        builder.ToTable("Websites").Property(w => w.Id).ValueGeneratedNever();
        builder.Property(w => w.Version).IsConcurrencyToken();
        builder.Property(w => w.PanelUrl).HasMaxLength(300);
        builder.HasMany(w => w.Changes).WithOne().HasForeignKey(c => c.WebsiteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(w => w.Name).IsUnique();
        builder.HasIndex(w => new { w.UnitId, w.Name });
        builder.HasIndex(w => new { w.Platform, w.Name });
        builder.HasIndex(w => new { w.ClosedAt, w.OwnerId, w.Name });
        builder.HasIndex(w => w.OwnerId);
        builder.HasIndex(w => w.DeputyId);
    }
}

internal sealed class WebsiteChangeMapping : IEntityTypeConfiguration<WebsiteChange>
{
    public void Configure(EntityTypeBuilder<WebsiteChange> builder)
    {
        builder.ToTable("WebsiteChanges");
        builder.Property(c => c.PanelUrl).HasMaxLength(300);
        builder.Property(c => c.Reason).HasMaxLength(2000);
        builder.HasIndex(c => new { c.WebsiteId, c.Sequence }).IsUnique();
    }
}

internal sealed class GrantMapping : IEntityTypeConfiguration<AccessGrant>
{
    public void Configure(EntityTypeBuilder<AccessGrant> builder)
    {
        builder.ToTable("Grants").Property(g => g.Id).ValueGeneratedNever();
        builder.Ignore(g => g.Scope).Ignore(g => g.IsLive).Ignore(g => g.AwaitsRecord);
        builder.HasMany(g => g.Changes).WithOne().HasForeignKey(c => c.GrantId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(g => g.Secret).WithMany().HasForeignKey("SecretId").OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(g => g.Secret).AutoInclude();
        builder.HasIndex(g => new { g.HolderId, g.GivenAt, g.Id });
        builder.HasIndex(g => new { g.WebsiteId, g.UserName });
        builder.HasIndex(g => new { g.State, g.GivenAt, g.Id });
        builder.HasIndex(g => new { g.GivenAt, g.Id });
        // The clock: whose end is to be told or acted on now.
        builder.HasIndex(g => g.EndLookOn);
    }
}

internal sealed class GrantChangeMapping : IEntityTypeConfiguration<GrantChange>
{
    public void Configure(EntityTypeBuilder<GrantChange> builder)
    {
        builder.ToTable("GrantChanges");
        builder.HasIndex(c => new { c.GrantId, c.Sequence }).IsUnique();
        builder.HasIndex(c => c.CaseId);
        builder.HasIndex(c => new { c.At, c.GrantId });
    }
}

internal sealed class SecretMapping : IEntityTypeConfiguration<InitialSecret>
{
    public void Configure(EntityTypeBuilder<InitialSecret> builder)
    {
        builder.ToTable("InitialSecrets").Property(s => s.Id).ValueGeneratedNever();
        builder.HasIndex(s => new { s.State, s.ExpiresAt });
    }
}
