using GulluShoes.Shop.Money.Tariffs;
using GulluShoes.Store.Money.Imports;

namespace GulluShoes.Store.Money.Tariffs;

/// <summary>A product's tariff in one period, as it was read.</summary>
/// <param name="Row">As Excel counts.</param>
/// <param name="Part">The sheet's first period is 1.</param>
public sealed record TariffRow(int Row, int Part, string? Barcode)
{
    public string? Model { get; init; }

    public string? Size { get; init; }

    public TariffPeriod? Period { get; init; }

    public TariffBands? Bands { get; init; }

    /// <summary>What the customer pays now, TRY with VAT, as the sheet says.</summary>
    public decimal? Price { get; init; }

    /// <summary>The heading of the cell that is wrong.</summary>
    public string? WrongColumn { get; init; }

    /// <summary>Why, Turkish; then the row has no bands.</summary>
    public string? Wrong { get; init; }
}

/// <summary>Which rows of a tariff are asked for.</summary>
public enum TariffChange
{
    /// <summary>At today's price a higher percentage than before.</summary>
    Rose,

    Fell,

    /// <summary>There was no tariff for the product before.</summary>
    New,

    /// <summary>Today's price has the same percentage; other bands may have changed.</summary>
    Same,

    Wrong,
}

/// <summary>A product's tariff in one period against the one that went before it. Percent; instants UTC.</summary>
/// <param name="Price">What the customer paid on the day of the sheet, TRY.</param>
/// <param name="Rate">At that price.</param>
/// <param name="Was">At that price by the tariff before; null when there was none.</param>
/// <param name="ValidTo">Exclusive; null until another begins.</param>
public sealed record TariffLine(
    int Row, int Part, RowOutcome? Outcome, TariffChange? Change, string? Barcode, string? Model, string? Colour, string? Size, DateTimeOffset? ValidFrom, DateTimeOffset? ValidTo, TariffBands? Bands,
    decimal? Price, decimal? Rate, decimal? Was, string? WrongColumn, string? Wrong);

/// <param name="Next">How many have been shown when there are more.</param>
/// <param name="Rose">Rows of the whole sheet, by what changed.</param>
public sealed record TariffLines(IReadOnlyList<TariffLine> Lines, int? Next, long Rose, long Fell, long New, long Same, long Wrong);
