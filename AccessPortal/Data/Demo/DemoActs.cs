using System.Security.Cryptography;

namespace AccessPortal.Data.Demo;

/// <summary>Carries out one step as the holder of the post it waits for.</summary>
internal sealed class DemoActs(Chart chart)
{
    internal void Do(AccessRequest request, Step step, DemoRequests.Row row, OfficeNow now)
    {
        var by = ActorOf(request, step, row);
        if (row.Returned is { } returned && returned.Step == step.Code) request.Complete(step.Code, by, Verdict.Return, returned.Why, now);
        else if (row.Refused is { } refused && refused.Step == step.Code) Refuse(request, step, by, refused.Why, now);
        else Accept(request, step, by, now);
    }

    private static void Refuse(AccessRequest request, Step step, Actor by, string why, OfficeNow now)
    {
        const VerificationPoint missed = VerificationPoint.LeastPrivilege;
        var found = new VerificationChecklist(VerificationChecklist.Complete.Points & ~missed);
        if (step.Facts is StepFacts.Checklist) request.Verify(by, Verdict.Refuse, found, why, now);
        else request.Complete(step.Code, by, Verdict.Refuse, why, now);
    }

    private static void Accept(AccessRequest request, Step step, Actor by, OfficeNow now)
    {
        switch (step.Facts)
        {
            case StepFacts.Disposition:
                request.Dispose(step.Code, by, new(DispositionInstructions.Process | DispositionInstructions.SettleByRule, Urgency.Ordinary, Confidentiality.Ordinary, null, "Proses sesuai ketentuan."), now);
                break;
            case StepFacts.Checklist:
                request.Verify(by, Verdict.Accept, VerificationChecklist.Complete, "", now);
                break;
            case StepFacts.Account:
                CreateAccount(request, by, now);
                break;
            default:
                request.Complete(step.Code, by, step.Verdicts[0], "", now);
                if (step.Code == Granting.InformStatus.Code && request.Grant is not null) OpenSecret(request, now);
                break;
        }
    }

    private static void CreateAccount(AccessRequest request, Actor by, OfficeNow now)
    {
        var user = PanelUserName.From(DemoPeople.FirstName(request.Form!.FullName));
        var id = DemoOffice.Key("grant", request.Number!);
        request.CreateAccount(by, user, new(DemoOffice.Key("secret", request.Number!), id, SecretKind.ActivationLink, RandomNumberGenerator.GetBytes(32), now.Instant), now);
    }

    // Read and destroyed soon after: no demo secret is left that the portal's keys could not open.
    private static void OpenSecret(AccessRequest request, OfficeNow now) =>
        request.OpenSecret(new(request.HolderId), now with { Instant = now.Instant.AddMinutes(5) });

    private Actor ActorOf(AccessRequest request, Step step, DemoRequests.Row row)
    {
        var item = request.Items.Single(i => i.IsOpen && i.StepCode == step.Code);
        if (item.PositionId is not { } post) return new(item.PersonId!.Value);
        var onPaper = row.OnPaper == step.Code;
        return new(
            chart.HoldersOf(post).First(h => h != request.HolderId), post, onPaper ? Capacity.OnBehalf : Capacity.Own,
            chart.Find(post)!.Title, onPaper ? DemoOffice.PersonId("helpdesk") : null);
    }
}
