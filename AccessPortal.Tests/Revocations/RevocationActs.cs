using AccessPortal.Cases;
using AccessPortal.Data.Demo;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Revocations;
using AccessPortal.Domain.Sop;
using AccessPortal.Revocations;
using AccessPortal.Tests.UseCases;
using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Tests.Revocations;

/// <summary>What people do with revocations at the demo office, by the portal's own messages; "pj" answers for disdikbud and ppdb.</summary>
internal static class RevocationActs
{
    /// <summary>FR-04 as it is filled in.</summary>
    public static RevocationInput Input(Action<RevocationInput>? change = null)
    {
        var input = new RevocationInput { Reason = RevocationReason.Transfer, DecreeNumber = "824/17/2026", EffectiveOn = new(2026, 11, 24), Successor = "Disusulkan kemudian" };
        change?.Invoke(input);
        return input;
    }

    /// <summary>The key of a demo account.</summary>
    public static Guid Grant(string site, string account) => DemoGrants.KeyOf(site, account);

    /// <summary>P3-1 and P3-2: "pj" files the revocation of an account on disdikbud.</summary>
    public static Task<CaseStanding> FileRevocation(this TestOffice office, string account = "kirana", Action<RevocationInput>? change = null, string site = "disdikbud", string by = "pj") =>
        office.Done(by, new FileRevocation.Command(DemoOffice.WebsiteId(site), [Grant(site, account)], Input(change)));

    /// <summary>A proposal on an account of disdikbud.</summary>
    public static Task<CaseStanding> Propose(this TestOffice office, string by, string account = "kirana", string site = "disdikbud") =>
        office.Done(by, new ProposeRevocation.Command(DemoOffice.WebsiteId(site), [Grant(site, account)], Input()));

    /// <summary>Files and carries to the step.</summary>
    public static async Task<CaseStanding> RevocationAt(this TestOffice office, Step step, string account = "kirana")
    {
        var at = await office.FileRevocation(account);
        while (!at.OpenSteps.Contains(step.Code)) at = await office.Onward(at);
        return at;
    }

    /// <summary>Does what waits on the way, favourably.</summary>
    public static Task<CaseStanding> Onward(this TestOffice office, CaseStanding at) => at.OpenSteps[0] switch
    {
        "P3-3" => office.Done("kasi.layanan", Acts.Complete(at, Verdict.Forward)),
        "P3-4" => office.Deactivate(at),
        "P3-5" => office.Done("administrator", Acts.Complete(at, Verdict.Done)),
        "P3-6" => office.Confirm(at),
        _ => office.Done("pj", Acts.Complete(at, Verdict.Done)),
    };

    /// <summary>P3-6 with the panel's list attached.</summary>
    public static async Task<CaseStanding> Confirm(this TestOffice office, CaseStanding at)
    {
        await office.AttachEvidence(at);
        return await office.Done("kasi.layanan", new ConfirmRevocation.Command(at.CaseId, at.Version, EvidenceKind.PanelList, "", ""));
    }

    /// <summary>A picture of the panel, attached by the Kasi.</summary>
    public static Task AttachEvidence(this TestOffice office, CaseStanding at) =>
        office.Done("kasi.layanan", new AddAttachment.Command(at.CaseId, AttachmentKind.Evidence, "panel.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]));

    /// <summary>P3-4: everything done, nothing else found.</summary>
    public static async Task<CaseStanding> Deactivate(this TestOffice office, CaseStanding at)
    {
        var lines = await office.LinesOf(at);
        const DeactivationPoint none = DeactivationPoint.ApiKeys | DeactivationPoint.Ftp | DeactivationPoint.DatabaseUsers | DeactivationPoint.MailForwards;
        return await office.Done("administrator", new DeactivateAccounts.Command(at.CaseId, at.Version, [.. lines.Select(l => new DeactivateAccounts.Line(l, null, DeactivationPoint.None, none))]));
    }

    /// <summary>The rights of a revocation.</summary>
    public static Task<List<Guid>> LinesOf(this TestOffice office, CaseStanding at) =>
        office.Read(db => db.RevocationLines.Where(l => EF.Property<Guid>(l, "RevocationId") == at.CaseId).Select(l => l.GrantId).ToListAsync());

    /// <summary>State of a demo account.</summary>
    public static Task<GrantState> StateOf(this TestOffice office, string account = "kirana", string site = "disdikbud")
    {
        var id = Grant(site, account);
        return office.Read(db => db.Grants.Where(g => g.Id == id).Select(g => g.State).SingleAsync());
    }

    /// <summary>Where a case stands now.</summary>
    public static async Task<CaseStanding> Standing(this TestOffice office, Guid caseId) =>
        CaseStanding.Of(await office.Read(db => db.Cases.Include(c => c.Items).SingleAsync(c => c.Id == caseId)));
}
