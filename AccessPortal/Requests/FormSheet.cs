using AccessPortal.UseCases;
using FluentValidation;

namespace AccessPortal.Requests;

/// <summary>FR-01 while it is being filled in: what is typed, what is wrong with it, and how much of that the applicant has been told.</summary>
public sealed class FormSheet
{
    /// <summary>The name under which the missing decree is reported.</summary>
    public const string Decree = "Decree";

    private readonly IValidator<FormInput> _rules;
    private readonly HashSet<string> _left = [];
    private readonly Dictionary<string, FieldFault> _refused = [];
    private Dictionary<string, FieldFault> _faults = [];
    private bool _allShown;
    private bool _hasDecree;

    /// <summary>Opens the form.</summary>
    public FormSheet(FormInput input, IValidator<FormInput> rules, bool hasDecree)
    {
        (Input, _rules, _hasDecree) = (input, rules, hasDecree);
        Check();
    }

    /// <summary>A value changed: it is to be kept.</summary>
    public Action? Edited { get; set; }

    /// <summary>There is something new to show: a message, a part completed.</summary>
    public Action? Changed { get; set; }

    /// <summary>The fields.</summary>
    public FormInput Input { get; private set; }

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
            _refused.Remove(Decree);
            Check();
            Changed?.Invoke();
        }
    }

    /// <summary>Whether nothing is known to be wrong.</summary>
    public bool IsComplete => _faults.Count == 0;

    /// <summary>Whether the field is as it must be, whatever the applicant has been told.</summary>
    public bool IsRight(string field) => !_faults.ContainsKey(field);

    /// <summary>What is wrong with a field that the applicant has left, or has tried to submit.</summary>
    public FieldFault? Shown(string field) => _allShown || _left.Contains(field) || _refused.ContainsKey(field) ? _faults.GetValueOrDefault(field) : null;

    /// <summary>A value changed: what the server said about it holds no longer.</summary>
    public void Typed(string field)
    {
        _refused.Remove(field);
        Check();
        Edited?.Invoke();
        Changed?.Invoke();
    }

    /// <summary>The applicant left a field: from now on its message shows.</summary>
    public void Leave(string field)
    {
        if (_left.Add(field)) Changed?.Invoke();
    }

    /// <summary>The applicant wants to submit: every message shows.</summary>
    public void ShowAll() => _allShown = true;

    /// <summary>Takes what the server found.</summary>
    public void Take(IEnumerable<FieldFault> faults)
    {
        foreach (var fault in faults) _refused[PropertyOf(fault.Field)] = fault;
        Check();
    }

    /// <summary>Fills in everything anew.</summary>
    public void Replace(FormInput input, WebsiteChoice? website)
    {
        (Input, Website) = (input, website);
        _refused.Clear();
        Check();
        Edited?.Invoke();
        Changed?.Invoke();
    }

    private void Check()
    {
        var found = SoundMessage.FaultsOf(Input)
            .Concat(_rules.Validate(Input).Errors.Select(e => new FieldFault(e.PropertyName, e.ErrorCode, e.CustomState as IReadOnlyList<string> ?? [])));
        if (!_hasDecree) found = found.Append(new(Decree, "DecreeFileRequired", []));
        _faults = new(_refused);
        foreach (var fault in found) _faults.TryAdd(fault.Field, fault);
    }

    // "Input.Nip" and "Nip" are the same field.
    private static string PropertyOf(string path) => path[(path.LastIndexOf('.') + 1)..];
}
