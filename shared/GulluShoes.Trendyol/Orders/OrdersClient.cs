namespace GulluShoes.Trendyol.Orders;

/// <summary>Reads shipment packages.</summary>
public sealed class OrdersClient
{
    public Task<PackagePage> ReadPageAsync(OrdersQuery query, CancellationToken cancellation) => throw new NotImplementedException();

    public IAsyncEnumerable<PackagePage> ReadChangesAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation) => throw new NotImplementedException();

    public IAsyncEnumerable<PackagePage> StreamAsync(DateTimeOffset from, DateTimeOffset to, IReadOnlyCollection<PackageStatusFilter>? statuses, CancellationToken cancellation) => throw new NotImplementedException();

    public Task<IReadOnlyList<ReceivedPackage>> ReadByIdsAsync(IReadOnlyCollection<long> ids, CancellationToken cancellation) => throw new NotImplementedException();
}
