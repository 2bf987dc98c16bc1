using Microsoft.EntityFrameworkCore.Update;

namespace AccessPortal.Data.Sqlite;

/// <summary>Sends what is saved together as one command; the provider alone would send a command for each row.</summary>
internal sealed class SqliteBatches(ModificationCommandBatchFactoryDependencies dependencies) : IModificationCommandBatchFactory
{
    // A row of the widest table has about forty values; SQLite takes 32,766 in a command.
    private const int Rows = 100;

    public ModificationCommandBatch Create() => new Batch(dependencies);

    private sealed class Batch(ModificationCommandBatchFactoryDependencies dependencies) : AffectedCountModificationCommandBatch(dependencies, Rows);
}
