using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AccessPortal.Data.Mappings;

internal sealed class AccessReviewMapping : IEntityTypeConfiguration<AccessReview>
{
    public void Configure(EntityTypeBuilder<AccessReview> builder)
    {
        builder.ToTable("AccessReviews");
        builder.Ignore(r => r.TakesAnswers);
        builder.ComplexProperty(r => r.Scope);
        builder.HasMany(r => r.Lines).WithOne().HasForeignKey(l => l.ReviewId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(r => r.Sheets).WithOne().HasForeignKey(s => s.ReviewId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(r => r.Sheets).AutoInclude();
    }
}

internal sealed class ReviewSheetMapping : IEntityTypeConfiguration<ReviewSheet>
{
    public void Configure(EntityTypeBuilder<ReviewSheet> builder)
    {
        builder.ToTable("ReviewSheets");
        builder.Property(s => s.Host).HasMaxLength(253);
        builder.HasIndex(s => new { s.ReviewId, s.WebsiteId }).IsUnique();
        builder.HasIndex(s => s.WebsiteId);
        // The clock: who is to be reminded.
        builder.HasIndex(s => s.RemindAt);
    }
}

internal sealed class ReviewItemMapping : IEntityTypeConfiguration<ReviewItem>
{
    public void Configure(EntityTypeBuilder<ReviewItem> builder)
    {
        builder.ToTable("ReviewItems");
        builder.Ignore(l => l.Scope).Ignore(l => l.Latest);
        builder.HasMany(l => l.Answers).WithOne().HasForeignKey(a => a.ItemId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(l => new { l.ReviewId, l.Number }).IsUnique();
        // Changes that nobody has filed yet, for the clock.
        builder.HasIndex(l => new { l.Determination, l.ChangeLapsedAt, l.FollowUpDueAt });
        builder.HasIndex(l => new { l.ReviewId, l.WebsiteId, l.Number });
        builder.HasIndex(l => l.GrantId);
        builder.HasIndex(l => l.FollowUpId);
    }
}

internal sealed class ReviewAnswerMapping : IEntityTypeConfiguration<ReviewAnswer>
{
    public void Configure(EntityTypeBuilder<ReviewAnswer> builder)
    {
        builder.ToTable("ReviewAnswers");
        builder.HasIndex(a => new { a.ItemId, a.Sequence }).IsUnique();
    }
}

internal sealed class ReviewScheduleMapping : IEntityTypeConfiguration<ReviewSchedule>
{
    public void Configure(EntityTypeBuilder<ReviewSchedule> builder) => builder.ToTable("ReviewSchedules").Property(s => s.Version).IsConcurrencyToken();
}

internal sealed class ReviewSettingsMapping : IEntityTypeConfiguration<ReviewSettings>
{
    public void Configure(EntityTypeBuilder<ReviewSettings> builder)
    {
        builder.ToTable("ReviewSettings").Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.HasData(new ReviewSettings());
    }
}
