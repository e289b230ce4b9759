namespace GulluShoes.Store.Upkeep;

/// <summary>How far each timer has come; advanced only after its work is durable.</summary>
public sealed class Cursors
{
    /// <summary>Null when the cursor was never advanced.</summary>
    public Task<long?> ReadAsync(string name, CancellationToken ct) => throw new NotImplementedException();

    /// <summary>Puts the cursor forward; never back.</summary>
    public Task AdvanceAsync(string name, long value, CancellationToken ct) => throw new NotImplementedException();
}
