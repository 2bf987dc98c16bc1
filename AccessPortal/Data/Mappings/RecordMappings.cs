using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AccessPortal.Data.Mappings;

internal sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("AuditEntries").HasKey(e => e.Sequence);
        builder.Property(e => e.Sequence).ValueGeneratedNever();
        builder.HasIndex(e => new { e.Subject, e.Sequence });
        builder.HasIndex(e => new { e.PersonId, e.Sequence });
    }
}

internal sealed class AuditPayloadMapping : IEntityTypeConfiguration<AuditPayload>
{
    public void Configure(EntityTypeBuilder<AuditPayload> builder)
    {
        builder.ToTable("AuditPayloads").HasKey(p => p.Sequence);
        builder.Property(p => p.Sequence).ValueGeneratedNever();
    }
}

internal sealed class AuditHeadMapping : IEntityTypeConfiguration<AuditHead>
{
    public void Configure(EntityTypeBuilder<AuditHead> builder)
    {
        builder.ToTable("AuditHead").Property(h => h.Id).ValueGeneratedNever();
        builder.Property(h => h.Sequence).IsConcurrencyToken();
        builder.HasData(new AuditHead());
    }
}

internal sealed class CounterMapping : IEntityTypeConfiguration<Counter>
{
    public void Configure(EntityTypeBuilder<Counter> builder) => builder.ToTable("Counters").HasKey(c => c.Name);
}

internal sealed class PasswordTriesMapping : IEntityTypeConfiguration<PasswordTries>
{
    public void Configure(EntityTypeBuilder<PasswordTries> builder)
    {
        builder.ToTable("PasswordTries").HasKey(t => t.Key);
        builder.HasIndex(t => t.JudgedAt);
    }
}

internal sealed class PrintedFormMapping : IEntityTypeConfiguration<PrintedForm>
{
    public void Configure(EntityTypeBuilder<PrintedForm> builder)
    {
        builder.ToTable("PrintedForms").HasKey(f => f.Token);
        builder.HasIndex(f => new { f.CaseId, f.CaseVersion });
    }
}

internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("Sessions").Property(s => s.Id).HasMaxLength(64);
        builder.HasIndex(s => new { s.PersonId, s.EndedAt });
    }
}
