using GulluShoes.Shop.Money.Costs;
using GulluShoes.Store.Money.Imports;

namespace GulluShoes.Store.Money.Costs.Sheets;

/// <summary>A line of a list of costs, as it was read.</summary>
/// <param name="Row">As Excel counts.</param>
public sealed record CostRow(int Row)
{
    public string? Model { get; init; }

    /// <summary>The model came as a number.</summary>
    public bool IsLooseModel { get; init; }

    public string? Colour { get; init; }

    public string? Size { get; init; }

    public string? Barcode { get; init; }

    /// <summary>Per pair; null when the row is wrong.</summary>
    public decimal? Amount { get; init; }

    public CostCurrency? Currency { get; init; }

    public DateOnly? ValidFrom { get; init; }

    /// <summary>The heading of the cell that is wrong.</summary>
    public string? WrongColumn { get; init; }

    /// <summary>Why, Turkish.</summary>
    public string? Wrong { get; init; }
}

/// <summary>A line of a list of costs, and what it changes.</summary>
/// <param name="Scope">What it was found to mean; null while it means nothing of the shop's. Then model, colour, size and barcode are as they were written.</param>
/// <param name="Was">What a pair cost by the same scope's own word on that day before; null when there was none.</param>
public sealed record CostSheetLine(
    int Row, RowOutcome? Outcome, CostScope? Scope, string? Model, string? Colour, string? Size, string? Barcode, decimal? Amount, CostCurrency? Currency, DateOnly? ValidFrom,
    decimal? Was, CostCurrency? WasCurrency, string? WrongColumn, string? Wrong);

/// <param name="Next">The last row shown when there are more.</param>
public sealed record CostSheetLines(IReadOnlyList<CostSheetLine> Lines, int? Next);

/// <summary>A line of a list that people fill in.</summary>
/// <param name="Packages">Sales that wait for this cost.</param>
public sealed record CostBlank(string? Model, string? Colour, string? Size, string? Barcode, decimal? Amount, CostCurrency Currency, DateOnly ValidFrom, long Packages);
