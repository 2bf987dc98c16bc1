using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace AccessPortal.Data.Sqlite;

/// <summary>Reads SQLite's own codes.</summary>
internal static class SqliteFaults
{
    public static StorageFault? Read(Exception fault) => fault switch
    {
        SqliteException sqlite => Read(sqlite.SqliteErrorCode),
        { InnerException: { } inner } when FileFaults.Read(fault) is null => Read(inner),
        _ => FileFaults.Read(fault),
    };

    private static StorageFault? Read(int code) => code switch
    {
        SQLITE_BUSY or SQLITE_LOCKED => StorageFault.Busy,
        SQLITE_READONLY or SQLITE_PERM => StorageFault.ReadOnly,
        SQLITE_FULL => StorageFault.Full,
        SQLITE_CANTOPEN => StorageFault.Missing,
        SQLITE_IOERR or SQLITE_CORRUPT or SQLITE_NOTADB => StorageFault.Damaged,
        _ => null,
    };
}
