using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AccessPortal.Data.Mappings;

internal sealed class CaseMapping : IEntityTypeConfiguration<Case>
{
    public void Configure(EntityTypeBuilder<Case> builder)
    {
        builder.ToTable("Cases").UseTptMappingStrategy();
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Number).HasMaxLength(32);
        builder.Property(c => c.Subject).HasMaxLength(300);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.Ignore(c => c.Procedure).Ignore(c => c.OpenSteps).Ignore(c => c.IsAlive);
        builder.HasOne(c => c.Sop).WithMany().IsRequired().OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(c => c.Sop).AutoInclude();
        builder.HasMany(c => c.Items).WithOne().HasForeignKey(i => i.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Journal).WithOne().HasForeignKey(j => j.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.SeenBy).WithOne().HasForeignKey(p => p.CaseId);
        builder.HasIndex(c => c.Number).IsUnique();
        builder.HasIndex(c => new { c.ProcedureCode, c.ChangedAt, c.Id });
        builder.HasIndex(c => new { c.RequesterId, c.ProcedureCode, c.ChangedAt, c.Id });
        builder.HasIndex(c => new { c.ProcedureCode, c.Outcome, c.ChangedAt, c.Id });
    }
}

internal sealed class AccessRequestMapping : IEntityTypeConfiguration<AccessRequest>
{
    public void Configure(EntityTypeBuilder<AccessRequest> builder)
    {
        builder.ToTable("AccessRequests");
        builder.Ignore(r => r.Form).Ignore(r => r.FormBefore).Ignore(r => r.HolderId).Ignore(r => r.Secret);
        builder.Property(r => r.ReturnedFrom).HasMaxLength(16);
        builder.Property(r => r.RefusedAt).HasMaxLength(16);
        builder.Property(r => r.AgendaNumber).HasMaxLength(60);
        builder.HasMany(r => r.Forms).WithOne().HasForeignKey("RequestId").IsRequired();
        builder.Navigation(r => r.Forms).AutoInclude();
        builder.HasMany(r => r.Dispositions).WithOne().HasForeignKey("RequestId").IsRequired();
        builder.Navigation(r => r.Dispositions).AutoInclude();
        builder.HasOne(r => r.Grant).WithMany().HasForeignKey("GrantId").OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => r.AgendaNumber);
    }
}

internal sealed class RequestFormMapping : IEntityTypeConfiguration<RequestForm>
{
    public void Configure(EntityTypeBuilder<RequestForm> builder)
    {
        builder.ToTable("RequestForms");
        builder.Ignore(f => f.Scope);
        builder.HasIndex("RequestId", nameof(RequestForm.Revision)).IsUnique();
    }
}

internal sealed class DispositionMapping : IEntityTypeConfiguration<DispositionSheet>
{
    public void Configure(EntityTypeBuilder<DispositionSheet> builder) => builder.ToTable("Dispositions").Ignore(d => d.Each);
}

internal sealed class WorkItemMapping : IEntityTypeConfiguration<WorkItem>
{
    public void Configure(EntityTypeBuilder<WorkItem> builder)
    {
        builder.ToTable("WorkItems").Ignore(i => i.IsOpen).Ignore(i => i.Addressee);
        builder.Property(i => i.StepCode).HasMaxLength(16);
        // Inboxes: what waits for a post or a person, oldest due first. Clocks: what is due. All read open items only.
        builder.HasIndex(i => new { i.PositionId, i.DoneAt, i.DueAt, i.Id });
        builder.HasIndex(i => new { i.PersonId, i.DoneAt, i.DueAt, i.Id });
        builder.HasIndex(i => new { i.DeputyId, i.DoneAt, i.DueAt, i.Id });
        builder.HasIndex(i => new { i.DoneAt, i.DueAt, i.Id });
        builder.HasIndex(i => new { i.DoneAt, i.ClaimedAt });
        // What a case waits for, due next first: without the due time the planner would walk everybody's open items for each row.
        builder.HasIndex(i => new { i.CaseId, i.DoneAt, i.DueAt });
    }
}

internal sealed class JournalMapping : IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<JournalEntry> builder)
    {
        builder.ToTable("Journal");
        builder.Property(j => j.StepCode).HasMaxLength(16);
        builder.Property(j => j.NextStep).HasMaxLength(16);
        builder.HasIndex(j => new { j.CaseId, j.Sequence }).IsUnique();
    }
}

internal sealed class CasePartyMapping : IEntityTypeConfiguration<CaseParty>
{
    public void Configure(EntityTypeBuilder<CaseParty> builder)
    {
        builder.ToTable("CaseParties");
        builder.HasIndex(p => new { p.CaseId, p.PersonId });
        builder.HasIndex(p => new { p.PersonId, p.CaseId });
        builder.HasIndex(p => new { p.PositionId, p.CaseId });
    }
}

internal sealed class AttachmentMapping : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> builder)
    {
        builder.ToTable("Attachments").HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.HasIndex(a => a.CaseId);
    }
}

internal sealed class NoticeMapping : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.ToTable("Notices");
        builder.HasIndex(n => new { n.RecipientId, n.ReadAt, n.Id });
        builder.HasIndex(n => new { n.RecipientId, n.Id });
    }
}

internal sealed class SopVersionMapping : IEntityTypeConfiguration<SopVersion>
{
    public void Configure(EntityTypeBuilder<SopVersion> builder)
    {
        builder.ToTable("SopVersions");
        builder.HasIndex(v => v.Number).IsUnique();
        builder.OwnsMany(v => v.Settings, s =>
        {
            s.ToTable("SopStepSettings");
            s.Property<int>("Id");
            s.HasKey("Id");
        });
    }
}
