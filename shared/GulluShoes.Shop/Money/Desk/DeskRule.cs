using GulluShoes.Shop.Money.Profit;
using GulluShoes.Shop.Money.Tariffs;

namespace GulluShoes.Shop.Money.Desk;

/// <summary>
/// What a price would bring: the same reckoning as <see cref="ProfitRule"/> for a package of one pair without discounts, of which so many come back as was said.
/// Fees and what the account puts right later are not known beforehand and take no part.
/// </summary>
public static class DeskRule
{
    /// <param name="price">What the customer pays, without Trendyol's own discounts.</param>
    /// <param name="bands">Null when no tariff is in force; then the commission is missing.</param>
    public static PriceProfit At(decimal price, TariffBands? bands, PairTerms terms)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(price, 0);
        ArgumentOutOfRangeException.ThrowIfLessThan(terms.Returns, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(terms.Returns, 1);
        var rate = bands?.RateAt(price);
        var kept = 1 - terms.Returns;
        var (revenue, commission, cost) = (price * kept, -(TariffBands.Of(price, rate ?? 0) * kept), -((terms.Cost ?? 0) * kept));
        var (packaging, cargo) = (-(terms.Packaging ?? 0), -((terms.Cargo ?? 0) * (1 + terms.Returns)));
        var profit = bands is not null && terms.Missing == ProfitParts.None ? revenue + commission + cost - terms.Labour + packaging + cargo : (decimal?)null;
        return new PriceProfit(price, bands is null ? null : TierAt(price, bands), rate, revenue, commission, cost, -terms.Labour, packaging, cargo, profit, profit / price * 100);
    }

    /// <summary>The price to offer in each tier, the dearest first.</summary>
    /// <param name="today">What a pair costs the customer now.</param>
    public static IReadOnlyList<PriceProfit> Offers(decimal today, TariffBands bands, PairTerms terms) =>
        [.. TariffTier.Of(bands).Reverse().Select(tier => At(tier.OfferFor(today), bands, terms))];

    /// <summary>The offer with the highest profit, of equal ones the cheapest; null when none can be told.</summary>
    public static PriceProfit? BestOf(IEnumerable<PriceProfit> offers) =>
        offers.Where(offer => offer.Profit is not null).OrderByDescending(offer => offer.Profit).ThenBy(offer => offer.Price).FirstOrDefault();

    private static int TierAt(decimal price, TariffBands bands) => price >= bands.From1 ? 1 : price >= bands.From2 ? 2 : price >= bands.From3 ? 3 : 4;
}
