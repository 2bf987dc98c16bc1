using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Query;

namespace AccessPortal.Register;

/// <summary>Pages along an index, either way: rows in the order of a column, the key settling what is equal in the same direction.</summary>
internal static class KeysetSql
{
    private static readonly MethodInfo s_compare = typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!;

    /// <summary>The row after which a page begins.</summary>
    /// <typeparam name="TKey">The column's type.</typeparam>
    /// <param name="Value">What its column holds.</param>
    /// <param name="Id">Its key.</param>
    public sealed record Mark<TKey>(TKey Value, long Id);

    /// <summary>Rows by a column, upwards or downwards, from after a mark on.</summary>
    public static IQueryable<T> Along<T, TKey>(this IQueryable<T> rows, Expression<Func<T, TKey>> column, Expression<Func<T, long>> key, bool down, Mark<TKey>? after)
    {
        if (after is not null) rows = rows.Where(Beyond(column, key, down, after));
        return down ? rows.OrderByDescending(column).ThenByDescending(key) : rows.OrderBy(column).ThenBy(key);
    }

    // "At or beyond, and beyond or of a further key": the first half alone is what an index can begin at.
    private static Expression<Func<T, bool>> Beyond<T, TKey>(Expression<Func<T, TKey>> column, Expression<Func<T, long>> key, bool down, Mark<TKey> mark)
    {
        var row = column.Parameters[0];
        var id = new ReplacingExpressionVisitor([key.Parameters[0]], [row]).Visit(key.Body);
        // As members of an object, so that they become parameters and every page is the same statement.
        var (value, last) = (Expression.Property(Expression.Constant(mark), nameof(mark.Value)), Expression.Property(Expression.Constant(mark), nameof(mark.Id)));
        var (left, right) = typeof(TKey) == typeof(string) ? (Expression.Call(s_compare, column.Body, value), Expression.Constant(0)) : ((Expression)column.Body, (Expression)value);
        var (atOrBeyond, beyond, further) = down
            ? (Expression.LessThanOrEqual(left, right), Expression.LessThan(left, right), Expression.LessThan(id, last))
            : (Expression.GreaterThanOrEqual(left, right), Expression.GreaterThan(left, right), Expression.GreaterThan(id, last));
        return Expression.Lambda<Func<T, bool>>(Expression.AndAlso(atOrBeyond, Expression.OrElse(beyond, further)), row);
    }
}
