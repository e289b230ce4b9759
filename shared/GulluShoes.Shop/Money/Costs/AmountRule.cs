namespace GulluShoes.Shop.Money.Costs;

/// <summary>Why an amount or its first day cannot be.</summary>
public enum AmountFault
{
    NotAboveZero,
    TooHigh,

    /// <summary>More than 4 decimals.</summary>
    TooFine,
    TooEarly,
    TooLate,
}

/// <summary>What people may say about costs, rates and expenses.</summary>
public static class AmountRule
{
    public const decimal Highest = 1_000_000;

    private const int Decimals = 4;
    private static readonly DateOnly Earliest = new(2015, 1, 1);

    /// <summary>Null when nothing is wrong.</summary>
    public static AmountFault? WrongOf(decimal amount) => amount switch
    {
        <= 0 => AmountFault.NotAboveZero,
        > Highest => AmountFault.TooHigh,
        _ when decimal.Round(amount, Decimals) != amount => AmountFault.TooFine,
        _ => null,
    };

    /// <summary>A price list may be entered before it holds, but not a year ahead: that is a slip of the keys.</summary>
    public static AmountFault? WrongOf(DateOnly validFrom, DateOnly today) =>
        validFrom < Earliest ? AmountFault.TooEarly : validFrom > today.AddYears(1) ? AmountFault.TooLate : null;
}
