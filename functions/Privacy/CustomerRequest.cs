namespace GulluShoes.Functions.Privacy;

/// <summary>A customer's wish about the own data.</summary>
/// <param name="OrderNumber">One order of theirs. In the body, since what leads to a person stands in no address.</param>
public sealed record CustomerRequest(string? OrderNumber)
{
    private const int Longest = 50;

    internal const string Wrong = "orderNumber: siparişin numarasını yazın.";

    /// <summary>Null when none was given.</summary>
    internal string? Number() => OrderNumber?.Trim() is { Length: > 0 and <= Longest } number ? number : null;
}
