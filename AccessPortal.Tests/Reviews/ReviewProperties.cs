using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Reviews;
using AccessPortal.Domain.Sop;
using CsCheck;
using static AccessPortal.Tests.Reviews.GivenReview;

namespace AccessPortal.Tests.Reviews;

public sealed class ReviewProperties
{
    private const int Iterations = 1000, MostActs = 40;

    private static readonly Gen<(int Kind, int Pick)[]> s_moves = Gen.Select(Gen.Int[0, 9], Gen.Int[0, 99]).Array[0, 30];

    [Fact]
    public void From_wherever_a_review_and_its_rights_stand_somebody_has_a_way_to_the_end() => s_moves.Sample(moves =>
    {
        var rights = new[] { Right("redaksi"), Right("kelola"), Right("panitia", Ppdb) };
        var (review, now) = (Begun(), Given.Monday);
        foreach (var (kind, pick) in moves)
            try
            {
                Move(review, rights, kind, pick, ref now);
            }
            catch (SopViolation)
            {
                // Refused: it stands where it stood.
            }
        for (var at = 0; review.IsAlive; at++)
        {
            Assert.True(at < MostActs, $"Stands still at {string.Join(", ", review.OpenSteps)}.");
            Onward(review, rights, now);
            now = now.Later(TimeSpan.FromDays(1));
            review.FallSilent(SilencePolicy.OnlyAsk, Administering(), now);
        }
    }, iter: Iterations);

    private static void Move(AccessReview review, AccessGrant[] rights, int kind, int pick, ref OfficeNow now)
    {
        var (line, site) = (pick % 3 + 1, pick % 2 == 0 ? Disdik : Ppdb);
        var owner = site == Disdik ? Owner : StandIn;
        switch (kind)
        {
            case < 3: Onward(review, rights, now); break;
            case 3 when review.Lines.Count > 0: review.Answer(line, review.Lines[line - 1].Answers.Count, new((ReviewResult)(pick % 3), "Sudah pindah tugas"), line == 3 ? StandIn : Owner, now); break;
            case 4: review.Send(site, owner, now); break;
            case 5: review.HandOver(site, owner, People.Hendra.PersonId, "Bukan tanggung jawab saya", now); break;
            case 6: review.EndWithWebsite(site, People.Damar, "Digabung", now); break;
            case 7: rights[pick % 3].Disable(new(ChangeCause.Reconciliation, null, "RK-2026-0001", People.Nayla.PersonId), now.Instant); break;
            case 8: review.TakeOwner(site, new(People.Hendra.PersonId), People.Damar, now); break;
            default:
                now = now.Later(TimeSpan.FromDays(pick % 9));
                review.FallSilent(SilencePolicy.OnlyAsk, Administering(), now);
                break;
        }
    }

    // What the one who is on turn does: of what is found not valid, a case follows.
    private static void Onward(AccessReview review, AccessGrant[] rights, OfficeNow now)
    {
        switch (review.OpenSteps is [var step, ..] ? step : "")
        {
            case "P2-2": review.Supply(People.Nayla, ListSource.Statement, "Daftar sesuai keadaan panel", [.. rights.Select(Frozen)], now); break;
            case "P2-3": review.AskOwners(People.Damar, Owners, "", now); break;
            case "P2-5":
                var open = review.Lines.Where(l => l is { Answer: null, Determination: null });
                review.Determine(People.Damar, open.ToDictionary(l => l.Number, _ => new ReviewFinding(ReviewResult.Invalid, "Tidak dijawab")), "", now);
                foreach (var line in review.Lines.Where(l => l.Determination is not ReviewResult.Valid)) line.Follow(Guid.NewGuid(), now.Instant);
                break;
            case "P2-6": review.Update(People.Nayla, rights.ToDictionary(g => g.Id), "", now); break;
            default: break;
        }
    }

    private static FrozenRight Frozen(AccessGrant grant) => new(grant, grant.WebsiteId == Disdik ? "disdik.arunikaraya.go.id" : "ppdb.arunikaraya.go.id", 1, ReviewFlags.None);

    private static AccessGrant Right(string account, Guid? site = null) => AccessGrant.FromPaper(
        Guid.NewGuid(), site ?? Disdik, People.Wulan.PersonId, PanelUserName.From(account), AccountType.Individual, new(AccessTypes.Files, AccessLevel.Manage),
        new(2027, 6, 30), "HA-lama", Guid.NewGuid(), Given.Wib(2025, 1, 6, 9));
}
