namespace AccessPortal.Domain.Sop;

/// <summary>What an actor may say when completing a step.</summary>
public enum Verdict
{
    /// <summary>The step is carried out; there was nothing to decide.</summary>
    Done,
    /// <summary>Approved: the case goes to the next step.</summary>
    Accept,
    /// <summary>Forwarded, with or without a disposition.</summary>
    Forward,
    /// <summary>Refused with a reason; the step says where a refusal leads.</summary>
    Refuse,
    /// <summary>Dikembalikan: back to the one who filed, with a note on what to mend.</summary>
    Return,
}

/// <summary>The forms the procedure names under Perlengkapan.</summary>
public enum Document
{
    /// <summary>FR-01 Formulir Permintaan Hak Akses Control Panel Website.</summary>
    AccessRequestForm,
    /// <summary>FR-02 Formulir Daftar Hak Akses Control Panel Website.</summary>
    AccessRegisterForm,
    /// <summary>FR-03 Formulir Review Hak Akses Control Panel Website.</summary>
    AccessReviewForm,
    /// <summary>FR-04 Formulir Permintaan Penghapusan Hak Akses Control Panel Website.</summary>
    RevocationForm,
}

/// <summary>The flow chart symbols of Permenpan RB 35/2012 that a step can have; arrows and page connectors belong to the drawing.</summary>
public enum Shape
{
    /// <summary>Kapsul: where a procedure begins or ends.</summary>
    Terminator,
    /// <summary>Kotak: an activity.</summary>
    Process,
    /// <summary>Belah ketupat: a decision.</summary>
    Decision,
}

/// <summary>Facts of its own that a step records, beyond verdict and note. Each has one form part and one verb.</summary>
public enum StepFacts
{
    /// <summary>Verdict and note are all.</summary>
    None,
    /// <summary>The form FR-01 itself.</summary>
    RequestForm,
    /// <summary>Lembar disposisi: instructions, urgency, due date, note.</summary>
    Disposition,
    /// <summary>The checklist of P1-6.</summary>
    Checklist,
    /// <summary>Panel user name and initial secret.</summary>
    Account,
    /// <summary>The newest list of rights, supplied by the Administrator.</summary>
    AccessList,
    /// <summary>An answer for each line of a review.</summary>
    ReviewAnswers,
    /// <summary>The determination of each line of a review.</summary>
    Determination,
    /// <summary>The form FR-04.</summary>
    RevocationForm,
    /// <summary>What was taken away on the panel, item by item.</summary>
    Deactivation,
    /// <summary>The evidence that it is gone.</summary>
    Evidence,
    /// <summary>When the Administrator did it on the panel.</summary>
    PanelAct,
    /// <summary>Who is asked to verify which website's lines.</summary>
    OwnersAsked,
    /// <summary>The findings, entered into the register.</summary>
    RegisterUpdate,
    /// <summary>When which account was suspended or deleted on the panel.</summary>
    AccountsRemoved,
    /// <summary>What is to become of which account taken over from a panel.</summary>
    AccountsRegularised,
}
