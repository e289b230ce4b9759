namespace GulluShoes.Shop.Money.Imports;

/// <summary>What the marketplace says it charged for an order. Amounts are TRY with VAT; what the shop pays is negative.</summary>
public sealed record OrderStatement
{
    private const decimal Kurus = 0.01m;

    public required string OrderNumber { get; init; }

    /// <summary>As the sheet says it, Turkish.</summary>
    public required string Status { get; init; }

    /// <summary>UTC; only for people: an order's own time never comes from here.</summary>
    public required DateTimeOffset OrderedAt { get; init; }

    public string? Country { get; init; }

    public string? Company { get; init; }

    public string? Payment { get; init; }

    /// <summary>Pairs.</summary>
    public required int Units { get; init; }

    public required decimal Amount { get; init; }

    public required decimal Commission { get; init; }

    public required decimal Discount { get; init; }

    public required decimal CargoOut { get; init; }

    public required decimal CargoBack { get; init; }

    public required decimal Penalty { get; init; }

    public required decimal Cancelled { get; init; }

    public required decimal Returned { get; init; }

    public required decimal Other { get; init; }

    /// <summary>As the sheet says it.</summary>
    public required decimal Net { get; init; }

    /// <summary>What the net must be.</summary>
    public decimal Sum => Amount + Commission + Discount + CargoOut + CargoBack + Penalty + Cancelled + Returned + Other;

    /// <summary>False when a kuruş or more is missing between the parts and the net.</summary>
    public bool IsTied => Math.Abs(Sum - Net) < Kurus;
}
