using AccessPortal.Data.Mappings;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace AccessPortal.Data;

/// <summary>The portal's database; one derived context for each provider.</summary>
public abstract class PortalDb(DbContextOptions options) : IdentityDbContext<PortalUser, IdentityRole<Guid>, Guid>(options)
{
    /// <summary>Cases of all kinds; what lists need.</summary>
    public DbSet<Case> Cases => Set<Case>();

    public DbSet<AccessRequest> Requests => Set<AccessRequest>();

    public DbSet<AccessReview> Reviews => Set<AccessReview>();

    /// <summary>Lines of all reviews.</summary>
    public DbSet<ReviewItem> ReviewItems => Set<ReviewItem>();

    /// <summary>The sheets of all reviews, one for each website.</summary>
    public DbSet<ReviewSheet> ReviewSheets => Set<ReviewSheet>();

    /// <summary>Answers to all lines.</summary>
    public DbSet<ReviewAnswer> ReviewAnswers => Set<ReviewAnswer>();

    /// <summary>Reviews that begin by the calendar.</summary>
    public DbSet<ReviewSchedule> ReviewSchedules => Set<ReviewSchedule>();

    /// <summary>The office's bounds for reviews; one row.</summary>
    public DbSet<ReviewSettings> ReviewSettings => Set<ReviewSettings>();

    /// <summary>The office's bounds for revocations; one row.</summary>
    public DbSet<RevocationSettings> RevocationSettings => Set<RevocationSettings>();

    public DbSet<Revocation> Revocations => Set<Revocation>();

    /// <summary>The rights that revocations take away.</summary>
    public DbSet<RevocationLine> RevocationLines => Set<RevocationLine>();

    /// <summary>Password resets (di luar SOP).</summary>
    public DbSet<PasswordReset> PasswordResets => Set<PasswordReset>();

    /// <summary>What waits and waited.</summary>
    public DbSet<WorkItem> WorkItems => Set<WorkItem>();

    /// <summary>Journals of all cases.</summary>
    public DbSet<JournalEntry> Journal => Set<JournalEntry>();

    /// <summary>Who may see which case.</summary>
    public DbSet<CaseParty> CaseParties => Set<CaseParty>();

    /// <summary>Files of cases.</summary>
    public DbSet<Attachment> Attachments => Set<Attachment>();

    public DbSet<Notice> Notices => Set<Notice>();

    /// <summary>Versions of the SOP.</summary>
    public DbSet<SopVersion> SopVersions => Set<SopVersion>();

    /// <summary>Weekday hours.</summary>
    public DbSet<WorkingHours> WorkingHours => Set<WorkingHours>();

    /// <summary>Jam kerja khusus: other hours for a time, e.g. Ramadan.</summary>
    public DbSet<SpecialHours> SpecialHours => Set<SpecialHours>();

    /// <summary>Public holidays and collective leave.</summary>
    public DbSet<Holiday> Holidays => Set<Holiday>();

    public DbSet<Person> People => Set<Person>();

    /// <summary>Posts.</summary>
    public DbSet<Position> Positions => Set<Position>();

    /// <summary>Who holds which post when.</summary>
    public DbSet<Holding> Holdings => Set<Holding>();

    public DbSet<GovernmentUnit> Units => Set<GovernmentUnit>();

    /// <summary>What became another in people, posts and units.</summary>
    public DbSet<DirectoryChange> DirectoryChanges => Set<DirectoryChange>();

    /// <summary>Acts of administrators that wait, or waited, for a second one.</summary>
    public DbSet<ProposedAct> ProposedActs => Set<ProposedAct>();

    public DbSet<Website> Websites => Set<Website>();

    /// <summary>The history of websites.</summary>
    public DbSet<WebsiteChange> WebsiteChanges => Set<WebsiteChange>();

    /// <summary>Rights.</summary>
    public DbSet<AccessGrant> Grants => Set<AccessGrant>();

    /// <summary>The register's history.</summary>
    public DbSet<GrantChange> GrantChanges => Set<GrantChange>();

    /// <summary>Comparisons of panels' lists with the register.</summary>
    public DbSet<Reconciliation> Reconciliations => Set<Reconciliation>();

    /// <summary>Which column of a platform's list means what.</summary>
    public DbSet<PanelMapping> PanelMappings => Set<PanelMapping>();

    /// <summary>The register as it is filtered and sorted; kept by the database.</summary>
    public DbSet<RegisterLine> RegisterLines => Set<RegisterLine>();

    /// <summary>The access types of the register's lines; kept by the database.</summary>
    public DbSet<RegisterLineType> RegisterLineTypes => Set<RegisterLineType>();

    /// <summary>Kept ways of looking at the register.</summary>
    public DbSet<SavedView> SavedViews => Set<SavedView>();

    /// <summary>The audit chain.</summary>
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    /// <summary>Erasable payloads of the audit chain.</summary>
    public DbSet<AuditPayload> AuditPayloads => Set<AuditPayload>();

    /// <summary>The audit chain's end.</summary>
    public DbSet<AuditHead> AuditHeads => Set<AuditHead>();

    /// <summary>Passwords judged of late.</summary>
    public DbSet<PasswordTries> PasswordTries => Set<PasswordTries>();

    /// <summary>Number counters.</summary>
    public DbSet<Counter> Counters => Set<Counter>();

    /// <summary>Sign-ins, from their beginning to their end.</summary>
    public DbSet<Session> Sessions => Set<Session>();

    /// <summary>Printed forms that can be checked by their QR code.</summary>
    public DbSet<PrintedForm> PrintedForms => Set<PrintedForm>();

    /// <summary>
    /// Begins a write transaction that holds the database's write lock from its first read, so that of two who act at once the second
    /// reads what the first wrote.
    /// </summary>
    public abstract Task<IDbContextTransaction> BeginWrite(CancellationToken ct);

    /// <summary>Begins a transaction that reads only: all that is read in it is of one instant, whatever others write meanwhile. It locks nobody out.</summary>
    public abstract Task<IDbContextTransaction> BeginRead(CancellationToken ct);

    /// <summary>Makes sure, before anything else at the start, that it can be written; throws after two seconds when somebody else holds the lock.</summary>
    /// <param name="mayBegin">Whether a database that is not there is begun; else it is missing.</param>
    /// <param name="ct">Cancels.</param>
    public abstract Task EnsureFree(bool mayBegin, CancellationToken ct);

    /// <summary>
    /// Lines of the register in which every word begins a word of what <paramref name="where"/> names; at most <paramref name="most"/>,
    /// newest first. Nothing for texts without a letter or digit.
    /// </summary>
    public abstract IQueryable<LineHit> FindLines(IReadOnlyList<string> words, LineText where, int most);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PortalDb).Assembly);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.ConvertValueTypes();
}
