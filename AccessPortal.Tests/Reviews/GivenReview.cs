using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Reviews;
using AccessPortal.Domain.Sop;

namespace AccessPortal.Tests.Reviews;

/// <summary>Reviews carried by their own verbs to where a test begins: two websites, Gita answers for one, Ratna for the other.</summary>
internal static class GivenReview
{
    public static readonly Guid Disdik = Guid.NewGuid(), Ppdb = Guid.NewGuid();

    public static readonly ReviewPlan Plan = new("Review Semester II 2026", ReviewKind.Semester, 2026, 2, new());

    /// <summary>Who answers for the websites.</summary>
    public static readonly IReadOnlyDictionary<Guid, Ownership> Owners = new Dictionary<Guid, Ownership>
    {
        [Disdik] = new(People.Gita.PersonId, People.Wulan.PersonId), [Ppdb] = new(null, null, People.Ratna.PositionId),
    };

    /// <summary>Gita as the owner, outside any post.</summary>
    public static readonly Actor Owner = new(People.Gita.PersonId);

    public static readonly Actor Deputy = new(People.Wulan.PersonId, Capacity: Capacity.Deputy);

    public static readonly Actor StandIn = People.Ratna with { Capacity = Capacity.StandIn };

    /// <summary>Lines 1 and 2 on disdik, line 3 on ppdb.</summary>
    public static readonly IReadOnlyList<FrozenRight> Rights = [Right(Disdik, "redaksi", AccessLevel.Edit), Right(Disdik, "kelola", AccessLevel.Manage), Right(Ppdb, "panitia", AccessLevel.Manage)];

    public static AccessReview Begun() => AccessReview.Begin(Guid.NewGuid(), Given.Sop, People.Damar, Plan, "RV-2026-S2-01", Given.Monday);

    public static AccessReview Listed(IReadOnlyList<FrozenRight>? rights = null)
    {
        var review = Begun();
        review.Supply(People.Nayla, ListSource.Statement, "Daftar sesuai keadaan panel hari ini", rights ?? Rights, Given.Monday);
        return review;
    }

    public static AccessReview Asked(IReadOnlyList<FrozenRight>? rights = null)
    {
        var review = Listed(rights);
        review.AskOwners(People.Damar, Owners, "", Given.Monday);
        return review;
    }

    /// <summary>Every line answered as valid but line 2, and both sheets sent.</summary>
    public static AccessReview Answered(ReviewResult second = ReviewResult.Invalid)
    {
        var review = Asked();
        review.Say(1, ReviewResult.Valid);
        review.Say(2, second);
        review.Say(3, ReviewResult.Valid, StandIn);
        review.Send(Disdik, Owner, Given.Monday);
        review.Send(Ppdb, StandIn, Given.Monday);
        return review;
    }

    /// <summary>An answer to a line as it stands.</summary>
    public static void Say(this AccessReview review, int line, ReviewResult result, Actor? by = null, OfficeNow? now = null) =>
        review.Answer(line, review.Lines[line - 1].Answers.Count, new(result, result is ReviewResult.Valid ? "" : "Sudah pindah tugas"), by ?? Owner, now ?? Given.Monday);

    /// <summary>The rights that are active and can administer their websites.</summary>
    public static ILookup<Guid, Guid> Administering(params IEnumerable<AccessGrant> active) => active.ToLookup(g => g.WebsiteId, g => g.Id);

    private static FrozenRight Right(Guid websiteId, string account, AccessLevel level) => new(
        AccessGrant.FromPaper(Guid.NewGuid(), websiteId, People.Putri.PersonId, PanelUserName.From(account), AccountType.Individual, new(AccessTypes.Files, level),
            new(2027, 6, 30), "HA-lama", Guid.NewGuid(), Given.Wib(2025, 1, 6, 9)),
        websiteId == Disdik ? "disdik.arunikaraya.go.id" : "ppdb.arunikaraya.go.id", 1, ReviewFlags.None);
}
