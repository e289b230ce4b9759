namespace GulluShoes.Store;

/// <summary>Brings the database, the queues and the containers up to what the code needs.</summary>
public sealed class StoreSchema
{
    /// <summary>Before any traffic; several processes may start at once (an advisory lock lets one do it). Also seeds the first person.</summary>
    public Task MigrateAsync(CancellationToken ct) => throw new NotImplementedException();
}
