using GulluShoes.Shop.Money.Campaigns;
using GulluShoes.Store.Money.Imports;

namespace GulluShoes.Store.Money.Campaigns;

/// <summary>What a campaign offers a product, as it was read.</summary>
/// <param name="Row">As Excel counts.</param>
/// <param name="Part">Stars of a badge; 1 and 2 for the 24 and 3 hours of a flash; else 1.</param>
public sealed record CampaignRow(int Row, int Part, CampaignKind Kind, string? Barcode)
{
    public string? Model { get; init; }

    public string? Size { get; init; }

    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>Exclusive; null until another sheet comes.</summary>
    public DateTimeOffset? ValidTo { get; init; }

    /// <summary>The price that the offer asks for, at most; TRY with VAT.</summary>
    public decimal? Highest { get; init; }

    public decimal? Lowest { get; init; }

    /// <summary>What the shop has put into the sheet.</summary>
    public decimal? Chosen { get; init; }

    /// <summary>The commission that comes with it, percent; null when the tariff's stays.</summary>
    public decimal? Rate { get; init; }

    /// <summary>The heading of the cell that is wrong.</summary>
    public string? WrongColumn { get; init; }

    /// <summary>Why, Turkish.</summary>
    public string? Wrong { get; init; }
}

/// <summary>An offer as people look at it. Instants UTC.</summary>
/// <param name="Today">What the tariff takes at the offer's highest price today, percent; null when there is no tariff.</param>
public sealed record CampaignLine(
    int Row, int Part, CampaignKind Kind, RowOutcome? Outcome, string? Barcode, string? Model, string? Colour, string? Size, DateTimeOffset? ValidFrom, DateTimeOffset? ValidTo,
    decimal? Highest, decimal? Lowest, decimal? Chosen, decimal? Rate, decimal? Today, string? WrongColumn, string? Wrong);

/// <param name="Next">How many have been shown when there are more.</param>
public sealed record CampaignLines(IReadOnlyList<CampaignLine> Lines, int? Next);
