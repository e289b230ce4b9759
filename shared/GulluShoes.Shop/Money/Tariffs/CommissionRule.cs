namespace GulluShoes.Shop.Money.Tariffs;

/// <summary>By whose word a line's commission is known; a later one beats an earlier one.</summary>
public enum CommissionSource
{
    /// <summary>The percentage that came with the order.</summary>
    Payload,

    /// <summary>The tariff in force when the order was placed.</summary>
    Tariff,

    /// <summary>What the order's statement charged.</summary>
    Statement,

    /// <summary>What was settled.</summary>
    Settlement,
}

/// <summary>A line's commission, TRY, above zero when the shop pays.</summary>
public sealed record KnownCommission(decimal Amount, CommissionSource Source)
{
    /// <summary>Only what was charged is certain; a percentage is an estimate.</summary>
    public bool IsEstimate => Source is CommissionSource.Payload or CommissionSource.Tariff;
}

/// <summary>Every word on a line's commission; null where nothing is known. The same as <c>line_commissions</c> in the store.</summary>
public sealed record CommissionWords(decimal? Settlement, decimal? Statement, decimal? Tariff, decimal? Payload)
{
    /// <summary>Null when nobody said anything: then it is missing, not zero.</summary>
    public KnownCommission? Resolve() =>
        Settlement is { } settled ? new KnownCommission(settled, CommissionSource.Settlement)
        : Statement is { } charged ? new KnownCommission(charged, CommissionSource.Statement)
        : Tariff is { } tariff ? new KnownCommission(tariff, CommissionSource.Tariff)
        : Payload is { } payload ? new KnownCommission(payload, CommissionSource.Payload)
        : null;
}
