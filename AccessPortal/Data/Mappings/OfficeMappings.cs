using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AccessPortal.Data.Mappings;

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("People").Ignore(p => p.Facts).Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.HasIndex(p => p.Nip).IsUnique();
        builder.HasIndex(p => new { p.UnitId, p.FullName });
        builder.HasIndex(p => new { p.FullName, p.Id });
    }
}

internal sealed class PositionMapping : IEntityTypeConfiguration<Position>
{
    public void Configure(EntityTypeBuilder<Position> builder)
    {
        builder.ToTable("Positions").Ignore(p => p.Facts).Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.HasIndex(p => p.Role);
    }
}

internal sealed class HoldingMapping : IEntityTypeConfiguration<Holding>
{
    public void Configure(EntityTypeBuilder<Holding> builder)
    {
        builder.ToTable("Holdings").Property(h => h.Id).ValueGeneratedNever();
        builder.HasIndex(h => new { h.PersonId, h.From });
        builder.HasIndex(h => new { h.PositionId, h.From });
    }
}

internal sealed class UnitMapping : IEntityTypeConfiguration<GovernmentUnit>
{
    public void Configure(EntityTypeBuilder<GovernmentUnit> builder)
    {
        builder.ToTable("Units").Ignore(u => u.Facts).Property(u => u.Id).ValueGeneratedNever();
        builder.Property(u => u.Version).IsConcurrencyToken();
    }
}

internal sealed class PortalUserMapping : IEntityTypeConfiguration<PortalUser>
{
    public void Configure(EntityTypeBuilder<PortalUser> builder)
    {
        builder.Property(u => u.LinkHash).HasMaxLength(64);
        builder.HasIndex(u => u.PersonId).IsUnique();
        builder.HasIndex(u => u.LinkHash);
    }
}

internal sealed class ProposedActMapping : IEntityTypeConfiguration<ProposedAct>
{
    public void Configure(EntityTypeBuilder<ProposedAct> builder)
    {
        builder.ToTable("ProposedActs").HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.HasIndex(a => new { a.DecidedAt, a.ProposedAt });
    }
}

internal sealed class DirectoryChangeMapping : IEntityTypeConfiguration<DirectoryChange>
{
    public void Configure(EntityTypeBuilder<DirectoryChange> builder)
    {
        builder.ToTable("DirectoryChanges").HasKey(c => c.Id);
        builder.HasIndex(c => new { c.SubjectId, c.Id });
    }
}

internal sealed class WorkingHoursMapping : IEntityTypeConfiguration<WorkingHours>
{
    public void Configure(EntityTypeBuilder<WorkingHours> builder) => builder.ToTable("WorkingHours").HasKey(h => h.Day);
}

internal sealed class SpecialHoursMapping : IEntityTypeConfiguration<SpecialHours>
{
    public void Configure(EntityTypeBuilder<SpecialHours> builder)
    {
        builder.ToTable("SpecialHours").HasKey(h => new { h.From, h.Day });
        builder.Property(h => h.Name).HasMaxLength(150);
    }
}

internal sealed class HolidayMapping : IEntityTypeConfiguration<Holiday>
{
    public void Configure(EntityTypeBuilder<Holiday> builder) => builder.ToTable("Holidays").HasKey(h => h.Date);
}
