using GulluShoes.Shop.Money.Tariffs;

namespace GulluShoes.Shop.Money.Desk;

/// <summary>Prices to the kuruş, both ends included.</summary>
/// <param name="To">Null when there is no end.</param>
public sealed record PriceSpan(decimal From, decimal? To);

/// <summary>Below which price a target is missed. A dearer tier takes more commission, so a dearer price may bring less: above the least price there may be gaps.</summary>
/// <param name="Least">The least price that reaches the target, and from which on every price of its tier does; null when no price does.</param>
/// <param name="Sure">From which on no dearer price misses it; null when there is no such price.</param>
/// <param name="Gaps">Prices above the least that miss it again, the cheapest first.</param>
public sealed record FloorPrice(decimal? Least, decimal? Sure, IReadOnlyList<PriceSpan> Gaps);

/// <summary>
/// The floor of prices. In each tier it is the least price to the kuruş from which on every price up to the tier's end reaches the target; where the tier's last price
/// misses it, the tier has none. The least of these is the floor of all. Commission is rounded to the kuruş, so of a target in percent single
/// cheaper prices may reach it by that rounding; they are no floor, since a kuruş more misses it.
/// </summary>
public static class FloorRule
{
    /// <summary>Dearer than any pair: what is not reached up to here is not reached.</summary>
    public const decimal Highest = 1_000_000;

    private const decimal HalfKurus = TariffBands.Kurus / 2;

    /// <exception cref="ArgumentException">Something is missing, so that no profit can be told.</exception>
    public static FloorPrice Of(TariffBands bands, PairTerms terms, PriceTarget target)
    {
        if (terms.Missing != Profit.ProfitParts.None)
        {
            throw new ArgumentException($"Without {terms.Missing} no floor can be told.", nameof(terms));
        }

        var spans = new List<PriceSpan>();
        foreach (var span in TariffTier.Of(bands).Select(tier => SpanIn(tier, bands, terms, target)).OfType<PriceSpan>())
        {
            if (spans.Count > 0 && spans[^1].To + TariffBands.Kurus == span.From)
            {
                spans[^1] = spans[^1] with { To = span.To };
            }
            else
            {
                spans.Add(span);
            }
        }

        return spans.Count == 0 ? new FloorPrice(null, null, []) : new FloorPrice(spans[0].From, spans[^1].To is null ? spans[^1].From : null, [.. Gaps(spans)]);
    }

    /// <summary>The tier's prices that reach the target, down from its last one; null when that misses it.</summary>
    private static PriceSpan? SpanIn(TariffTier tier, TariffBands bands, PairTerms terms, PriceTarget target)
    {
        bool Reaches(decimal price) => DeskRule.At(price, bands, terms).Profit >= target.At(price);
        var last = tier.To ?? Highest;
        // What a lira more brings, but for rounding.
        var gain = ((1 - terms.Returns) * (1 - (tier.Rate / 100))) - (target.Percent / 100);
        if (gain <= 0 || last < tier.From || !Reaches(last))
        {
            return null;
        }

        // Rounding takes half a kuruş at most, so from here on every price reaches it; a few kuruş less may, too.
        var sure = TariffTier.UpToKurus((terms.Outlay + target.Lira + ((1 - terms.Returns) * HalfKurus)) / gain);
        var from = Math.Clamp(sure, tier.From, last);
        while (from > tier.From && Reaches(from - TariffBands.Kurus))
        {
            from -= TariffBands.Kurus;
        }

        return new PriceSpan(from, tier.To);
    }

    private static IEnumerable<PriceSpan> Gaps(List<PriceSpan> spans)
    {
        foreach (var (one, next) in spans.Zip(spans.Skip(1)))
        {
            yield return new PriceSpan(one.To!.Value + TariffBands.Kurus, next.From - TariffBands.Kurus);
        }

        if (spans[^1].To is { } end)
        {
            yield return new PriceSpan(end + TariffBands.Kurus, null);
        }
    }
}
