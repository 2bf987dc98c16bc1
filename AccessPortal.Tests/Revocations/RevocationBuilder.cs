using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Revocations;
using AccessPortal.Domain.Sop;

namespace AccessPortal.Tests.Revocations;

/// <summary>A revocation to be, of Wulan's account on a website that Gita answers for.</summary>
public sealed class RevocationBuilder
{
    private Ownership _owner = new(People.Gita.PersonId);
    private IReadOnlyList<AccessGrant> _grants = [Given.Grant()];
    private RevocationForm _form = new() { Reason = RevocationReason.Transfer, DecreeNumber = "824/17/2026", EffectiveOn = new(2026, 11, 23) };

    public static RevocationBuilder Revocation() => new();

    /// <summary>Gita as herself: the owner acts as a person.</summary>
    public static Actor Owner { get; } = new(People.Gita.PersonId);

    public RevocationBuilder Of(params IReadOnlyList<AccessGrant> grants) => With(() => _grants = grants);

    public RevocationBuilder AnsweredBy(Ownership owner) => With(() => _owner = owner);

    public RevocationBuilder Saying(Func<RevocationForm, RevocationForm> change) => With(() => _form = change(_form));

    public RevocationForm Form => _form;

    public RevocationTarget Target => new(Guid.NewGuid(), "HP-2026-0001", Given.Sop, Site, _owner, _grants);

    private static Website Site { get; } =
        Website.Register(Given.WebsiteId, SiteName.From("disdikbud.arunikaraya.go.id"), new(PanelPlatform.CPanel), Guid.NewGuid(), new(People.Gita.PersonId), Guid.NewGuid(), Given.Monday.Instant);

    public Revocation Filed() => Domain.Revocations.Revocation.File(Target, _form, Owner, Given.Monday);

    public Revocation Proposed(OriginKind origin = OriginKind.Proposal, Actor? by = null) =>
        Domain.Revocations.Revocation.Propose(Target, _form, new(origin), by ?? People.Putri, Given.Monday);

    /// <summary>Carried to where a step waits.</summary>
    public Revocation At(Step step)
    {
        var revocation = Filed();
        while (!revocation.OpenSteps.Contains(step.Code)) Proceed(revocation, Given.Monday);
        return revocation;
    }

    /// <summary>Says yes at the step that waits.</summary>
    public static void Proceed(Revocation revocation, OfficeNow now)
    {
        switch (revocation.OpenSteps.Select(code => revocation.Procedure[code]).First(s => !s.Aside).Code)
        {
            case "P3-3": revocation.Complete("P3-3", People.Damar, Verdict.Forward, "", now); break;
            case "P3-4": revocation.Deactivate(People.Nayla, Done(revocation, now), Surroundings.Plain, "", now); break;
            case "P3-5": revocation.Complete("P3-5", People.Nayla, Verdict.Done, "", now); break;
            case "P3-6": revocation.Confirm(People.Damar, new(EvidenceKind.PanelList, "Daftar akun 23-11-2026"), "", now); break;
            default: revocation.Complete("P3-7", Owner, Verdict.Done, "", now); break;
        }
    }

    /// <summary>Every line disabled a moment ago, nothing else found.</summary>
    public static IReadOnlyList<Deactivation> Done(Revocation revocation, OfficeNow now, DeactivationPoint revoked = DeactivationPoint.None) =>
        [.. revocation.Lines.Select(l => new Deactivation(l.GrantId, now.Instant, new(revoked, DeactivationChecklist.Asked.Aggregate((a, b) => a | b))))];

    private RevocationBuilder With(Action set)
    {
        set();
        return this;
    }
}
