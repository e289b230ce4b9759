namespace GulluShoes.Shop.Stock;

/// <summary>How the pairs that are kept back from sale are found.</summary>
public enum BufferRule
{
    /// <summary>A person said how many.</summary>
    Fixed,

    /// <summary>They follow from measured orders and measured latency; see <see cref="RaceBuffer"/>.</summary>
    Measured,
}

/// <summary>
/// How many pairs to keep back, because orders come while a number is on its way. The marketplace writes our number over what it sold meanwhile, so each pair that is
/// ordered between "all orders are known here" and "our number counts there" may be sold twice.
/// </summary>
/// <remarks>
/// Orders of one size come one by one and know nothing of each other, so the pairs ordered during one push are Poisson with mean
/// m = orders per hour × latency in hours. The buffer is the smallest b with P(more than b pairs) = 1 − Σ(k = 0…b) e^−m · m^k / k! ≤ 1 %. At 2 pairs an hour and 15
/// seconds m is 0.008, and nothing is kept back; at 20 an hour and a minute m is 0.33, and 2 pairs are.
/// </remarks>
public static class RaceBuffer
{
    /// <summary>The share of pushes in which more than the buffer may be ordered.</summary>
    public const double Risk = 0.01;

    /// <summary>More than this is never kept back: a size that sells so fast needs a person.</summary>
    public const int Most = 50;

    /// <param name="pairsPerHour">Measured; 0 or more.</param>
    /// <param name="latency">From the instant up to which orders were known until the marketplace had confirmed the number.</param>
    /// <returns>0 to <see cref="Most"/>.</returns>
    public static int PairsFor(double pairsPerHour, TimeSpan latency)
    {
        var mean = pairsPerHour * latency.TotalHours;
        var (pairs, chance) = (0, Math.Exp(-mean));
        for (var sum = chance; 1 - sum > Risk && pairs < Most; sum += chance)
        {
            pairs++;
            chance *= mean / pairs;
        }

        return pairs;
    }
}
