namespace AccessPortal.Data;

/// <summary>A way of looking at the register that somebody keeps under a name.</summary>
public sealed class SavedView
{
    private SavedView() { }

    /// <summary>Keeps a view.</summary>
    public SavedView(Guid id, Guid personId, string name, string address) => (Id, PersonId, Name, Address) = (id, personId, name, address);

    /// <summary>Key.</summary>
    public Guid Id { get; private set; }

    public Guid PersonId { get; private set; }

    /// <summary>What they call it; once for each person.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The list's filter and order, as they stand in the page's address.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The same name for another way of looking.</summary>
    public void Replace(string address) => Address = address;
}
