namespace GulluShoes.Store.Orders;

/// <summary>Moves packages between the status tables.</summary>
public sealed class PackageMover
{
    /// <summary>Moves a batch in one transaction; each package's move is judged on its own.</summary>
    public Task<IReadOnlyList<MoveOutcome>> MoveAsync(IReadOnlyList<PackageMove> moves, CancellationToken ct) => throw new NotImplementedException();
}
