using GulluShoes.Shop.Money.Costs;

namespace GulluShoes.Store.Money.Costs;

/// <summary>What somebody says a pair costs.</summary>
/// <param name="Amount">Per pair; null takes the scope's own cost back.</param>
public sealed record CostWish(CostTarget Target, decimal? Amount, CostCurrency Currency, DateOnly ValidFrom);

/// <summary>How entering costs ended: all of them, or none.</summary>
public abstract record CostOutcome
{
    private CostOutcome()
    {
    }

    /// <param name="Entered">Words that were noted.</param>
    /// <param name="Lines">Order lines that had no cost and have one now.</param>
    public sealed record Done(int Entered, int Lines) : CostOutcome;

    /// <summary>The shop has no such model, colour or barcode.</summary>
    public sealed record Unknown(CostTarget Target) : CostOutcome;

    public sealed record Refused(CostTarget Target, AmountFault Fault) : CostOutcome;
}

/// <summary>A model whose order lines wait for a cost.</summary>
/// <param name="Model">Null for products without a model; then <paramref name="Barcode"/> names it.</param>
/// <param name="Packages">Not cancelled.</param>
/// <param name="Lira">What the lines were sold for, VAT included; null when nobody knows.</param>
/// <param name="FirstDay">Of the oldest order that waits, Istanbul's calendar.</param>
public sealed record MissingCost(string? Model, string? Barcode, string? Picture, IReadOnlyList<string> Colours, long Packages, long Pairs, decimal? Lira, DateOnly FirstDay, DateOnly LastDay);

/// <param name="Models">How many wait; the list may be shorter.</param>
/// <param name="Packages">Packages that are not cancelled and wait for a cost.</param>
/// <param name="OfPackages">All that are not cancelled.</param>
/// <param name="Rows">What blocks most first.</param>
public sealed record MissingCosts(long Models, long Packages, long OfPackages, decimal? Lira, IReadOnlyList<MissingCost> Rows);

/// <summary>A model and what a pair of it costs today.</summary>
/// <param name="Amount">The model's own cost; null when it has none.</param>
/// <param name="LowestTry">Of its sizes, today; null when a cost or the rate is missing for all.</param>
/// <param name="WithoutCost">Sizes that have no cost.</param>
/// <param name="Apart">Colours and sizes with a cost of their own.</param>
public sealed record CostedModel(
    string Model, string? Picture, long Colours, long Sizes, decimal? Amount, CostCurrency? Currency, DateOnly? ValidFrom, decimal? LowestTry, decimal? HighestTry, long WithoutCost, long Apart);

/// <summary>A word on a cost, as it was said. Instants are UTC.</summary>
public sealed record CostWord(long Id, CostScope Scope, string? Colour, string? Barcode, string? Size, decimal? Amount, CostCurrency Currency, DateOnly ValidFrom, DateTimeOffset MadeAt, string MadeBy, bool InForce);

/// <param name="Colour">Null when the product has none.</param>
public sealed record CostedSize(string Barcode, string? Colour, string? Size, decimal? Amount, CostCurrency? Currency, decimal? Try);

/// <param name="Words">The newest first.</param>
public sealed record CostHistory(string Model, IReadOnlyList<CostedSize> Sizes, IReadOnlyList<CostWord> Words);
