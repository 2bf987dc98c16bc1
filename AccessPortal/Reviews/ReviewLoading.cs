using AccessPortal.Cases;

namespace AccessPortal.Reviews;

/// <summary>Loads a review to act on it: with all of its lines, or those of one website where a sheet is all that an act touches.</summary>
internal static class ReviewLoading
{
    public static async Task<AccessReview> OpenReview(this CaseFile file, PortalDb db, Guid id, int? version, CancellationToken ct, Guid? websiteId = null)
    {
        var review = await file.Open<AccessReview>(id, version, ct);
        await db.ReviewItems.Where(l => l.ReviewId == id && (websiteId == null || l.WebsiteId == websiteId)).OrderBy(l => l.Number).Include(l => l.Answers.OrderBy(a => a.Sequence)).LoadAsync(ct);
        return review;
    }
}
