using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AccessPortal.Data.Mappings;

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("People").Property(p => p.Id).ValueGeneratedNever();
        builder.HasIndex(p => p.Nip).IsUnique();
        builder.HasIndex(p => new { p.UnitId, p.FullName });
        builder.HasIndex(p => new { p.FullName, p.Id });
    }
}

internal sealed class PositionMapping : IEntityTypeConfiguration<Position>
{
    public void Configure(EntityTypeBuilder<Position> builder)
    {
        builder.ToTable("Positions").Property(p => p.Id).ValueGeneratedNever();
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
    public void Configure(EntityTypeBuilder<GovernmentUnit> builder) =>
        builder.ToTable("Units").Property(u => u.Id).ValueGeneratedNever();
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
