using AccessPortal.Cases;
using AccessPortal.Data;
using AccessPortal.Data.Demo;
using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Requests;
using AccessPortal.Domain.Sop;
using AccessPortal.Requests;
using AccessPortal.Tests.Requests;
using AccessPortal.UseCases;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AccessPortal.Tests.Journeys;

/// <summary>Steps that a journey passes without a browser: the same commands, sent by whoever the step waits for.</summary>
internal static class Shortcuts
{
    /// <summary>Carries a request through steps by positive verdicts.</summary>
    public static async Task Pass(this Portal portal, string number, params string[] steps)
    {
        foreach (var step in steps)
        {
            var (request, person) = await portal.Waiting(number, step);
            var answer = await portal.Send(person, Command(request, Granting.Procedure[step]));
            Assert.True(answer.Ok, $"{step}: {answer.Refusal?.Code}");
        }
    }

    /// <summary>A complete draft of somebody, saved; its key.</summary>
    public static async Task<Guid> Draft(this Portal portal, string account, string site)
    {
        var person = DemoOffice.PersonId(account);
        var id = (await portal.Send(person, new StartRequest.Command())).Value;
        var draft = (await portal.Send(person, new DraftForm.Query(id))).Value!;
        var input = FormFilled.In(draft.Input, DemoOffice.WebsiteId(site));
        Assert.True((await portal.Send(person, new AddAttachment.Command(id, AttachmentKind.Decree, Filing.Decree.Name, Filing.Decree.Buffer))).Ok);
        Assert.True((await portal.Send(person, new SaveDraft.Command(id, draft.Seen, input))).Ok);
        return id;
    }

    /// <summary>Counts what a query finds.</summary>
    public static async Task<int> Asks<T>(this Portal portal, Func<PortalDb, IQueryable<T>> query)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await query(scope.ServiceProvider.GetRequiredService<PortalDb>()).CountAsync();
    }

    private static ICommand<CaseStanding> Command(AccessRequest request, Step step) => step.Facts switch
    {
        StepFacts.Disposition => new DisposeRequest.Command(request.Id, request.Version, step.Code, DispositionInstructions.Process, Urgency.Ordinary, Confidentiality.Ordinary, null, ""),
        StepFacts.Checklist => new VerifyRequest.Command(request.Id, request.Version, Verdict.Accept, VerificationChecklist.Complete.Points, ""),
        StepFacts.Account => new CreateAccount.Command(request.Id, request.Version, "akun" + request.Number![^4..], SecretKind.Password, SecretBox.Generate()),
        _ => new CompleteStep.Command(request.Id, request.Version, step.Code, step.Verdicts.First(v => v is not (Verdict.Refuse or Verdict.Return)), ""),
    };

    private static async Task<(AccessRequest Request, Guid Person)> Waiting(this Portal portal, string number, string step)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var request = await db.Requests.Include(r => r.Items).AsNoTracking().SingleAsync(r => r.Number == number);
        var item = request.Items.Single(i => i.IsOpen && i.StepCode == step);
        var now = TimeProvider.System.GetUtcNow();
        var holders = await db.Holdings.Where(h => h.PositionId == item.PositionId && h.From <= now && (h.Until == null || h.Until > now)).Select(h => h.PersonId).ToListAsync();
        return (request, item.PersonId ?? holders.First(h => h != request.RequesterId));
    }

    private static Task<Answer<T>> Send<T>(this Portal portal, Guid person, IRequest<T> message) =>
        new Desk(portal.Services.GetRequiredService<IServiceScopeFactory>(), new Signed(person), portal.Services.GetRequiredService<SharedReads>()).Send(message);

    private sealed class Signed(Guid person) : ICallerIdentity
    {
        public Task<Guid?> PersonId() => Task.FromResult<Guid?>(person);
    }
}
