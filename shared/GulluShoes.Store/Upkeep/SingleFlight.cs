namespace GulluShoes.Store.Upkeep;

/// <summary>Lets one process at a time do a thing, across all processes on the database; a crash lets go.</summary>
public sealed class SingleFlight
{
    /// <summary>Null when another holds it. Dispose to let go.</summary>
    public Task<IAsyncDisposable?> TryEnterAsync(string name, CancellationToken ct) => throw new NotImplementedException();

    /// <summary>Waits for its turn.</summary>
    public Task<IAsyncDisposable> EnterAsync(string name, CancellationToken ct) => throw new NotImplementedException();
}
