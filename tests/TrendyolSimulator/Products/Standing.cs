namespace TrendyolSimulator.Products;

/// <summary>How the marketplace stands to a variant, beyond its stock.</summary>
public sealed record Standing
{
    public static readonly Standing Usual = new();

    /// <summary>Null: let in.</summary>
    public string? Approval { get; init; }

    /// <summary>Why it was turned down, most important first.</summary>
    public IReadOnlyList<Rejection> Rejections { get; init; } = [];

    public bool Archived { get; init; }

    public bool Locked { get; init; }

    public string? LockReason { get; init; }

    internal bool IsApproved => Approval is null;

    internal bool IsOnSale => IsApproved && !Archived && !Locked;

    internal const string Pending = "pendingApproval";
    internal const string Rejected = "rejected";
}

/// <param name="Reason">Short.</param>
/// <param name="Detail">What is to be done.</param>
public sealed record Rejection(string Reason, string Detail);
