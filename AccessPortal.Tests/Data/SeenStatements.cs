using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AccessPortal.Tests.Data;

/// <summary>Writes down what is asked of the database.</summary>
internal sealed class SeenStatements : DbCommandInterceptor
{
    public List<(string Sql, List<(string, object?)> Parameters)> Statements { get; } = [];

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Statements.Add((command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value))]));
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }
}
