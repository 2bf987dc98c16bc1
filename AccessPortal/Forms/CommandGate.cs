namespace AccessPortal.Forms;

/// <summary>
/// Lets one act through at a time: what is pressed while another is under way does nothing, so that no second answer overwrites the first.
/// Cascaded, it is shared by all buttons below.
/// </summary>
public sealed class CommandGate
{
    /// <summary>Whether an act is under way.</summary>
    public bool IsBusy { get; private set; }

    /// <summary>Runs the act unless one is under way.</summary>
    public async Task Run(Func<Task> act)
    {
        if (IsBusy) return;
        IsBusy = true;
        try
        {
            await act();
        }
        finally
        {
            IsBusy = false;
        }
    }
}
