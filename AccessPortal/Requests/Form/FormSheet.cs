using AccessPortal.Forms;

namespace AccessPortal.Requests;

/// <summary>FR-01 while it is being filled in: its state, and what the page knows beside the fields.</summary>
public sealed class FormSheet
{
    private bool _hasDecree;

    /// <summary>Opens the form.</summary>
    public FormSheet(FormInput input, IValidator<FormInput> rules, bool hasDecree)
    {
        (Input, _hasDecree) = (input, hasDecree);
        State = FormState.Of(input, rules, () => _hasDecree ? [] : [new FieldFault(RequestTable.Decree, "DecreeFileRequired", [])]);
    }

    /// <summary>What is wrong, and how much of it has been told.</summary>
    public FormState State { get; }

    /// <summary>The fields.</summary>
    public FormInput Input { get; }

    /// <summary>The website chosen, as the register knows it.</summary>
    public WebsiteChoice? Website { get; set; }

    /// <summary>Whether only what a renewal needs is shown; the parts then have no numbers.</summary>
    public bool IsShort { get; set; }

    /// <summary>Whether the decree is attached.</summary>
    public bool HasDecree
    {
        get => _hasDecree;
        set
        {
            _hasDecree = value;
            State.Attached(RequestTable.Decree);
        }
    }

    /// <summary>How many fields of a section show a message.</summary>
    public int FaultsShown(string section) => RequestTable.Table.FieldsOf(section).Count(f => State.Shown(f) is not null);

    /// <summary>Whether nothing is missing or wrong in a section.</summary>
    public bool IsComplete(string section) => RequestTable.Table.FieldsOf(section).All(State.IsRight);

    /// <summary>Fills in everything anew.</summary>
    public void Replace(FormInput input, WebsiteChoice? website)
    {
        Website = website;
        State.Replace(Input, input);
    }
}
