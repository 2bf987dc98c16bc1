using AccessPortal.Domain.Office;
using AccessPortal.Domain.Sop;

namespace AccessPortal.Tests;

/// <summary>The office of the tests: who holds which post. A person's name stands for the actor they are in their own post.</summary>
public static class People
{
    private static readonly List<Position> s_posts = [];
    private static readonly List<Actor> s_all = [];

    public static readonly Actor Surya = Holder("Sekretaris Daerah", null, null);
    public static readonly Actor Wiratama = Holder("Kepala Dinas", Role.HeadOfOffice, Surya);
    public static readonly Actor Laksmi = Holder("Sekretaris Dinas", Role.Secretary, Wiratama);
    public static readonly Actor Bagas = Holder("Kabid E-Government dan Statistik", Role.DivisionHead, Wiratama);
    public static readonly Actor Sekar = Holder("Kasi Pengembangan Sumber Daya TIK", Role.ResourceSectionHead, Bagas);
    public static readonly Actor Damar = Holder("Kasi Layanan Infrastruktur TIK", Role.InfrastructureSectionHead, Bagas);
    public static readonly Actor Rangga = Holder("Technical Support", Role.TechnicalSupport, Damar);
    /// <summary>The second Technical Support, in the same post as Rangga.</summary>
    public static readonly Actor Yoga = Beside(Rangga);
    public static readonly Actor Nayla = Holder("Administrator", Role.Administrator, Damar);
    public static readonly Actor Putri = Holder("Helpdesk", Role.Helpdesk, Laksmi);

    /// <summary>Superior of Hendra.</summary>
    public static readonly Actor Ratna = Holder("Kepala Dinas Pendidikan", null, Surya);
    /// <summary>Superior of Wulan.</summary>
    public static readonly Actor Hendra = Holder("Sekretaris Dinas Pendidikan", null, Ratna);
    /// <summary>The applicant, unless a test says otherwise.</summary>
    public static readonly Actor Wulan = Holder("Pranata Humas", null, Hendra);
    /// <summary>Penanggung Jawab of the website.</summary>
    public static readonly Actor Gita = Holder("Kasubbag Umum", null, Hendra);

    public static IReadOnlyList<Actor> All => s_all;

    public static IReadOnlyList<Position> Posts => s_posts;

    /// <summary>Everybody in the post they are appointed to.</summary>
    public static IReadOnlyList<Holding> Holdings => [.. s_all.Select(a => Holding(a.PersonId, a))];

    public static Chart Chart => new(Posts, Holdings);

    /// <summary>The chart without the posts' holders named.</summary>
    public static Chart Without(params Actor[] gone) =>
        new(Posts, Holdings.Where(h => !gone.Any(g => g.PersonId == h.PersonId)));

    /// <summary>The chart with somebody acting in another's post beside their own.</summary>
    public static Chart With(Actor person, Actor inPostOf) =>
        new(Posts, [.. Holdings, Holding(person.PersonId, inPostOf, HoldingKind.ActingAbsence)]);

    /// <summary>Somebody acting (Plh.) in another's post.</summary>
    public static Actor ActingFor(this Actor person, Actor other) =>
        other with { PersonId = person.PersonId, Capacity = Capacity.ActingAbsence };

    /// <summary>The same decision on paper, typed in by somebody else.</summary>
    public static Actor RecordedBy(this Actor decider, Actor recorder) =>
        decider with { Capacity = Capacity.OnBehalf, RecordedBy = recorder.PersonId };

    private static Holding Holding(Guid personId, Actor post, HoldingKind kind = HoldingKind.Appointed) =>
        new(Guid.NewGuid(), post.PositionId!.Value, personId, DateTimeOffset.UnixEpoch, kind: kind);

    private static Actor Holder(string title, Role? role, Actor? superior)
    {
        var post = new Position(Id(100 + s_posts.Count), title, Id(1), role, superior?.PositionId);
        s_posts.Add(post);
        return Beside(new(Guid.Empty, post.Id, Title: title));
    }

    private static Actor Beside(Actor other)
    {
        var actor = other with { PersonId = Id(200 + s_all.Count) };
        s_all.Add(actor);
        return actor;
    }

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);
}
