using AccessPortal.Domain.Cases;
using AccessPortal.Domain.Office;
using AccessPortal.Domain.Register;
using AccessPortal.Domain.Requests;
using AccessPortal.Domain.Sop;

namespace AccessPortal.Tests;

/// <summary>The one builder of test data: an office on a Monday morning and requests carried by their own verbs to where a test begins.</summary>
public static class Given
{
    public static readonly WorkingCalendar Calendar = new("Asia/Jakarta", OfficeCalendarDefaults.Hours, OfficeCalendarDefaults.Holidays, OfficeCalendarDefaults.Special);

    public static readonly Guid WebsiteId = Guid.NewGuid();

    /// <summary>Monday, 23 November 2026, 08.00 WIB: all posts held, a working week without a holiday ahead.</summary>
    public static readonly OfficeNow Monday = At(2026, 11, 23, 8);

    public static readonly SopVersion Sop = new(1, DateTimeOffset.UnixEpoch);

    /// <summary>The office at an instant of its own zone.</summary>
    public static OfficeNow At(int year, int month, int day, int hour, int minute = 0) =>
        new(Wib(year, month, day, hour, minute), People.Chart, Calendar);

    public static DateTimeOffset Wib(int year, int month, int day, int hour, int minute = 0) =>
        new DateTimeOffset(year, month, day, hour, minute, 0, TimeSpan.FromHours(7)).ToUniversalTime();

    public static OfficeNow Later(this OfficeNow now, TimeSpan by) => now with { Instant = now.Instant + by };

    public static RequestBuilder Request() => new();

    /// <summary>FR-01 as Wulan fills it in.</summary>
    public static RequestForm Form { get; } = new()
    {
        Kind = RequestKind.New, FullName = "Wulan Sekarjati, S.I.Kom.", Status = EmploymentStatus.CivilServant, Nip = Nip.From("199003152015032001"),
        JobTitle = "Pranata Humas", UnitId = Guid.NewGuid(), Email = OfficialEmail.From("wulan@arunikaraya.go.id"), Phone = PhoneNumber.From("081234567890"),
        WebsiteId = WebsiteId, SiteLabel = "disdikbud.arunikaraya.go.id", Types = AccessTypes.Files, Level = AccessLevel.Edit,
        Purpose = "Memperbarui berita dan pengumuman dinas", ValidFrom = new(2026, 12, 1), ValidUntil = new(2027, 11, 30),
        DecreeNumber = "800/123/2026", DecreeDate = new(2026, 11, 2), OwnerId = People.Gita.PersonId, UndertakingVersion = 1,
    };

    public static DispositionSheet Sheet { get; } = new(DispositionInstructions.Process, Urgency.Ordinary, Confidentiality.Ordinary, null, "Proses sesuai ketentuan");

    /// <summary>An account of Wulan's that stands in the register.</summary>
    public static AccessGrant Grant(Actor? holder = null) => AccessGrant.FromPaper(
        Guid.NewGuid(), WebsiteId, (holder ?? People.Wulan).PersonId, PanelUserName.From("disdik1"), AccountType.Individual,
        new(AccessTypes.Files, AccessLevel.Read), new(2026, 12, 31), "HA-lama", Guid.NewGuid(), Wib(2025, 1, 6, 9));

    public static InitialSecret Secret(Guid? grantId = null) =>
        new(Guid.NewGuid(), grantId ?? Guid.NewGuid(), SecretKind.Password, [1, 2, 3], Monday.Instant);

    /// <summary>Says something at the open step, by the verb that the step's facts ask for.</summary>
    public static void Say(this AccessRequest request, Step step, Actor by, Verdict verdict, OfficeNow now, string note = "Alasan")
    {
        if (step.Facts is StepFacts.Disposition && verdict is Verdict.Forward) request.Dispose(step.Code, by, Sheet with { Note = note }, now);
        else if (step.Facts is StepFacts.Checklist) request.Verify(by, verdict, VerificationChecklist.Complete, note, now);
        else if (step.Facts is StepFacts.Account) request.CreateAccount(by, PanelUserName.From("wulan1"), Secret(), now);
        else if (step.Facts is StepFacts.RequestForm) request.Resubmit(by, request.Form!, now);
        else request.Complete(step.Code, by, verdict, note, now);
    }

    /// <summary>Says yes at the open step, by the first who may.</summary>
    public static void Proceed(this AccessRequest request, OfficeNow? now = null)
    {
        var step = request.Procedure[Assert.Single(request.OpenSteps)];
        request.Say(step, People.All.First(p => request.Allows(step.Code, p)), step.Verdicts[0], now ?? Monday);
    }

    /// <summary>Proceeds until a step waits.</summary>
    public static AccessRequest RunTo(this AccessRequest request, Step step, OfficeNow? now = null)
    {
        while (!request.OpenSteps.Contains(step.Code)) request.Proceed(now);
        return request;
    }

    /// <summary>The item that waits.</summary>
    public static WorkItem Waiting(this AccessRequest request) => request.Items.Single(i => i.IsOpen);

    /// <summary>Asserts that an act breaks a rule of the procedure.</summary>
    public static SopViolation Refuses(SopRule rule, Action act)
    {
        var violation = Assert.Throws<SopViolation>(act);
        Assert.Equal(rule, violation.Rule);
        return violation;
    }
}

/// <summary>A request to be; see <see cref="Given.Request"/>.</summary>
public sealed class RequestBuilder
{
    private Actor _requester = People.Wulan;
    private Actor? _holder;
    private SopVersion _sop = Given.Sop;
    private OfficeNow _now = Given.Monday;
    private RequestForm _form = Given.Form;
    private AccessGrant? _grant;

    public RequestBuilder By(Actor requester) => With(() => _requester = requester);

    public RequestBuilder For(Actor holder) => With(() => _holder = holder);

    public RequestBuilder Under(params StepSetting[] settings) => With(() => _sop = new(2, DateTimeOffset.UnixEpoch, settings));

    public RequestBuilder Under(SopVersion sop) => With(() => _sop = sop);

    public RequestBuilder On(OfficeNow now) => With(() => _now = now);

    public RequestBuilder Asking(Func<RequestForm, RequestForm> change) => With(() => _form = change(_form));

    public RequestBuilder Privileged() => Asking(f => f with { Types = AccessTypes.FullControl, Level = AccessLevel.Full, PrivilegeReason = "Pemulihan situs" });

    public RequestBuilder Changing(AccessGrant grant) => Naming(grant, RequestKind.Change);

    public RequestBuilder Renewing(AccessGrant grant) => Naming(grant, RequestKind.Renewal);

    public AccessRequest Draft()
    {
        var draft = new AccessRequest(Guid.NewGuid(), _sop, Applicant.PersonId, null, _now.Instant);
        if (IsTakenIn) draft.TakeIn(_requester, IntakeChannel.Paper);
        return draft;
    }

    public AccessRequest Submitted()
    {
        var request = Draft();
        request.Submit(IsTakenIn ? new Actor(Applicant.PersonId).RecordedBy(_requester) : _requester, _form, "HA-2026-0001", _now);
        return request;
    }

    /// <summary>Filled in by helpdesk without a signature: waits for the applicant.</summary>
    public AccessRequest Unconfirmed()
    {
        var request = Draft();
        request.AskConfirmation(new Actor(Applicant.PersonId).RecordedBy(_requester), _form, "HA-2026-0001", _now);
        return request;
    }

    /// <summary>Carried to where <paramref name="step"/> waits.</summary>
    public AccessRequest At(Step step)
    {
        var request = Submitted();
        if (_grant is { } grant && request.Procedure.IndexOf(step.Code) > request.Procedure.IndexOf(Granting.CreateAccount.Code))
            request.RunTo(Granting.CreateAccount, _now).AlterAccount(People.Rangga, grant, null, _now);
        return request.RunTo(step, _now);
    }

    /// <summary>Carried to its end.</summary>
    public AccessRequest Completed()
    {
        var request = At(Granting.Use);
        request.Proceed(_now);
        return request;
    }

    private Actor Applicant => _holder ?? _requester;

    private bool IsTakenIn => Applicant.PersonId != _requester.PersonId;

    private RequestBuilder Naming(AccessGrant grant, RequestKind kind)
    {
        _grant = grant;
        return Asking(f => f with { Kind = kind, GrantId = grant.Id });
    }

    private RequestBuilder With(Action set)
    {
        set();
        return this;
    }
}
