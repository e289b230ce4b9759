namespace GulluShoes.Shop.Money.Imports;

/// <summary>Splits an amount of an order among its packages or lines.</summary>
public static class AmountSplit
{
    private const int Scale = 4;

    /// <summary>
    /// Parts in proportion to the weights, in kuruş, that are together exactly the amount. What rounding leaves goes to the largest
    /// weights first, of equal ones to the first. What the amount has below a kuruş goes to the first part of all.
    /// </summary>
    /// <param name="amount">At most four decimals, either sign.</param>
    /// <param name="weights">At least one; none negative. All zero: equal parts.</param>
    public static IReadOnlyList<decimal> Of(decimal amount, IReadOnlyList<decimal> weights)
    {
        ArgumentOutOfRangeException.ThrowIfZero(weights.Count);
        ArgumentOutOfRangeException.ThrowIfLessThan(weights.Min(), 0);
        ArgumentOutOfRangeException.ThrowIfNotEqual(decimal.Round(amount, Scale), amount);
        var shares = weights.Sum() == 0 ? [.. weights.Select(_ => 1m)] : weights;
        var (whole, cent) = (shares.Sum(), 0.01m * Math.Sign(amount));
        var parts = shares.Select(share => Kurus(amount * share / whole)).ToArray();
        var places = Enumerable.Range(0, shares.Count).Where(place => shares[place] > 0).OrderByDescending(place => shares[place]).ToArray();
        var left = amount - parts.Sum();
        for (var turn = 0; Math.Abs(left) >= Math.Abs(cent) && cent != 0; turn++, left -= cent)
        {
            parts[places[turn % places.Length]] += cent;
        }

        parts[places[0]] += left;
        return parts;
    }

    private static decimal Kurus(decimal amount) => decimal.Truncate(amount * 100) / 100;
}
