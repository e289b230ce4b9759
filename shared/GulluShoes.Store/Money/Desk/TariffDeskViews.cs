using GulluShoes.Shop.Money.Desk;
using GulluShoes.Shop.Money.Tariffs;

namespace GulluShoes.Store.Money.Desk;

/// <summary>Which rows of a tariff are asked for.</summary>
public enum TariffDeskShow
{
    /// <summary>Another price than today's leaves more.</summary>
    Better,

    /// <summary>Today's price is a loss.</summary>
    Losing,

    /// <summary>Something is missing, so that no profit can be told.</summary>
    Lacking,

    Chosen,
}

/// <summary>A price in a tier, TRY a pair.</summary>
/// <param name="Profit">Null when it cannot be told.</param>
public sealed record TierOffer(int Tier, decimal Price, decimal Rate, decimal? Profit);

/// <summary>What somebody chose. Instants UTC.</summary>
public sealed record TierChoice(int Tier, decimal Price, decimal? Profit, DateTimeOffset MadeAt, string MadeBy);

/// <summary>A product in one period of a tariff: what today's price leaves, and what each tier would.</summary>
/// <param name="Offers">The dearest tier first.</param>
/// <param name="Best">The tier that leaves most; null when none can be told.</param>
/// <param name="Gain">What the best tier leaves more than today's price.</param>
public sealed record TariffDeskLine(
    int Row, int Part, string Barcode, string? Model, string? Colour, string? Size, DateTimeOffset ValidFrom, DateTimeOffset? ValidTo, TierOffer Today, IReadOnlyList<TierOffer> Offers, int? Best, decimal? Gain,
    IReadOnlyList<DeskLack> Missing, TierChoice? Choice);

/// <summary>A period of a tariff: it has an answer of its own.</summary>
/// <param name="Days">Null for a tariff without an end.</param>
public sealed record TariffDeskPart(int Part, DateTimeOffset ValidFrom, DateTimeOffset? ValidTo, int? Days, long Rows, long Chosen);

/// <summary>Rows, those that gain most first, and sums of all that were searched for.</summary>
/// <param name="Open">Rows of which every tier can be told and of which nothing is chosen yet.</param>
/// <param name="Next">How many have been shown when there are more.</param>
public sealed record TariffDeskPage(
    IReadOnlyList<TariffDeskLine> Lines, int? Next, long All, long Better, long Losing, long Lacking, long Chosen, long Open, IReadOnlyList<TariffDeskPart> Parts);

/// <param name="Search">Part of model, colour, size or barcode; all when null.</param>
/// <param name="Returns">The part of sold pairs that is expected to come back, below 1.</param>
public sealed record TariffDeskWish(long Import, TariffDeskShow? Show, string? Search, decimal Returns);

/// <param name="Tier">Null takes the choice back.</param>
public sealed record TierWish(int Row, int Part, int? Tier);

/// <summary>What is to be written into the file.</summary>
/// <param name="Days">How long its period is; null for a tariff without an end.</param>
public sealed record TariffAnswerLine(int Row, decimal Price, int? Days);

/// <summary>How choosing ended: all of it, or nothing.</summary>
public abstract record ChoiceOutcome
{
    private ChoiceOutcome()
    {
    }

    /// <param name="Lines">Rows that were decided about.</param>
    public sealed record Done(int Lines) : ChoiceOutcome;

    /// <summary>No such tariff, or none that can be read.</summary>
    public sealed record Unknown : ChoiceOutcome;

    /// <summary>The tariff was taken back or refused.</summary>
    public sealed record Closed : ChoiceOutcome;

    /// <summary>The tariff has no such row, or it is wrong.</summary>
    public sealed record NoSuchRow(int Row) : ChoiceOutcome;

    /// <summary>The product's tariff has no such tier.</summary>
    public sealed record NoSuchTier(int Row) : ChoiceOutcome;
}

/// <summary>A row as it is kept, with everything that its profits are reckoned from.</summary>
internal sealed record TariffDeskRow(
    int Row, int Part, string Barcode, string? Model, string? Colour, string? Size, DateTimeOffset ValidFrom, DateTimeOffset? ValidTo, decimal Price, TariffBands Bands, PairTerms Terms,
    IReadOnlyList<DeskLack> Missing, TierChoice? Choice)
{
    public int? Days => ValidTo is { } end ? (int)Math.Round((end - ValidFrom).TotalDays) : null;

    public TariffDeskLine Reckoned()
    {
        TierOffer Offer(PriceProfit at) => new(at.Tier!.Value, at.Price, at.Rate!.Value, at.Profit);
        var today = Offer(DeskRule.At(Price, Bands, Terms));
        var offers = DeskRule.Offers(Price, Bands, Terms);
        var best = DeskRule.BestOf(offers);
        var choice = Choice is null ? null : Choice with { Profit = DeskRule.At(Choice.Price, Bands, Terms).Profit };
        return new TariffDeskLine(Row, Part, Barcode, Model, Colour, Size, ValidFrom, ValidTo, today, [.. offers.Select(Offer)], best?.Tier, best?.Profit - today.Profit, Missing, choice);
    }
}
