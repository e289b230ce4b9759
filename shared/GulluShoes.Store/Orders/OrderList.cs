namespace GulluShoes.Store.Orders;

/// <summary>The packages as people look at them.</summary>
public sealed class OrderList
{
    /// <summary>One page of packages with their lines.</summary>
    /// <exception cref="InvalidCursorException">The cursor is not one of ours.</exception>
    public Task<OrderPage> PageAsync(OrderQuery query, CancellationToken ct) => throw new NotImplementedException();

    /// <summary>Packages per status table, at most a few seconds old (setting <c>Cache:CountsSeconds</c>).</summary>
    public Task<OrderCounts> CountsAsync(CancellationToken ct) => throw new NotImplementedException();

    /// <summary>Everything about one package; null when it is not known.</summary>
    public Task<OrderDetail?> FindAsync(long packageId, CancellationToken ct) => throw new NotImplementedException();
}
