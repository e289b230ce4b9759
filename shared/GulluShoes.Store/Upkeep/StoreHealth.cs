namespace GulluShoes.Store.Upkeep;

/// <param name="Name">database, schema, storage, redis.</param>
/// <param name="Reason">Why it is not well, without addresses or secrets; null when it is.</param>
public sealed record PartHealth(string Name, bool Ok, string? Reason);

/// <summary>Whether the stores can be reached.</summary>
public sealed class StoreHealth
{
    /// <summary>Each part within three seconds. Redis is only told: without it the system is slower, not broken.</summary>
    public Task<IReadOnlyList<PartHealth>> CheckAsync(CancellationToken ct) => throw new NotImplementedException();
}
