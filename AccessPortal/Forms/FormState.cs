using Microsoft.AspNetCore.Components.Forms;

namespace AccessPortal.Forms;

/// <summary>
/// A form while it is being filled in: what is wrong with it, and how much of that has been told. A field's message shows once the field was
/// left, or once somebody tried to send the form; what the server found stands until the field is changed.
/// </summary>
public sealed class FormState
{
    private readonly Func<IEnumerable<FieldFault>> _check;
    private readonly HashSet<string> _left = [];
    private readonly Dictionary<string, FieldFault> _refused = [];
    private Dictionary<string, FieldFault> _faults = [];
    private bool _allShown;

    private FormState(object input, Func<IEnumerable<FieldFault>> check)
    {
        (Context, _check) = (new(input), check);
        Context.OnFieldChanged += (_, e) => Typed(e.FieldIdentifier.FieldName);
        Check();
    }

    /// <summary>Opens a form.</summary>
    /// <param name="input">What is typed; its properties are the fields.</param>
    /// <param name="rules">The rules that need nothing but the form.</param>
    /// <param name="also">What else may be missing, e.g. a file.</param>
    public static FormState Of<T>(T input, IValidator<T> rules, Func<IEnumerable<FieldFault>>? also = null) where T : class => new(input, () =>
    {
        var found = SoundMessage.FaultsOf(input).Concat(rules.Validate(input).Errors.Select(e => new FieldFault(e.PropertyName, e.ErrorCode, e.CustomState as IReadOnlyList<string> ?? [])));
        return also is null ? found : found.Concat(also());
    });

    /// <summary>What the controls hear by.</summary>
    public EditContext Context { get; }

    /// <summary>Raised with the field whose value changed: it is to be kept, and others may follow.</summary>
    public Action<string>? Edited { get; set; }

    /// <summary>Whether nothing is known to be wrong.</summary>
    public bool IsComplete => _faults.Count == 0;

    /// <summary>All that is known to be wrong, told or not.</summary>
    public IEnumerable<FieldFault> Faults => _faults.Values;

    /// <summary>Whether the field is as it must be, whatever has been told of it.</summary>
    public bool IsRight(string field) => !_faults.ContainsKey(field);

    /// <summary>What is to be said of a field now.</summary>
    public FieldFault? Shown(string field) => _allShown || _left.Contains(field) || _refused.ContainsKey(field) ? _faults.GetValueOrDefault(field) : null;

    /// <summary>A value changed by other ways than its control; what the server said about it holds no longer.</summary>
    public void Typed(string field)
    {
        _refused.Remove(field);
        Edited?.Invoke(field);
        Check();
        Context.NotifyValidationStateChanged();
    }

    /// <summary>Somebody left a field: from now on its message shows.</summary>
    public void Leave(string field)
    {
        if (_left.Add(field)) Context.NotifyValidationStateChanged();
    }

    /// <summary>Somebody wants to send the form: every message shows.</summary>
    public void ShowAll()
    {
        _allShown = true;
        Recheck();
    }

    /// <summary>Takes what the server found.</summary>
    public void ApplyFaults(IEnumerable<FieldFault> faults)
    {
        foreach (var fault in faults) _refused[PropertyOf(fault.Field)] = fault;
        Recheck();
    }

    /// <summary>Something was attached or taken away that a message may be about.</summary>
    public void Attached(string name)
    {
        _refused.Remove(name);
        Recheck();
    }

    /// <summary>Fills in everything anew.</summary>
    public void Replace<T>(T input, T other)
    {
        foreach (var property in typeof(T).GetProperties().Where(p => p.CanWrite)) property.SetValue(input, property.GetValue(other));
        _refused.Clear();
        Edited?.Invoke("");
        Recheck();
    }

    /// <summary>Looks again, after something changed that is no field.</summary>
    public void Recheck()
    {
        Check();
        Context.NotifyValidationStateChanged();
    }

    private void Check()
    {
        _faults = new(_refused);
        foreach (var fault in _check()) _faults.TryAdd(PropertyOf(fault.Field), fault);
    }

    // "Input.Nip" and "Nip" are the same field.
    private static string PropertyOf(string path) => path[(path.LastIndexOf('.') + 1)..];
}
