using Microsoft.EntityFrameworkCore;

namespace AccessPortal.Data.Sqlite;

/// <summary>The portal's database in a SQLite file.</summary>
public sealed class SqlitePortalDb(DbContextOptions<SqlitePortalDb> options) : PortalDb(options);
