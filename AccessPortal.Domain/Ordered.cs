namespace AccessPortal.Domain;

/// <summary>
/// What an aggregate keeps in the order in which it came about, in whatever order an index gives it back: the last is always the newest.
/// </summary>
/// <param name="order">A number that grows with each that is added.</param>
internal sealed class Ordered<T>(Func<T, long> order) : List<T>, ICollection<T>
{
    // The aggregate itself adds at the end; who reads it back adds by the interface.
    void ICollection<T>.Add(T item)
    {
        var at = Count;
        while (at > 0 && order(this[at - 1]) > order(item)) at--;
        Insert(at, item);
    }
}
