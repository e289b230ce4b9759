using System.ComponentModel.DataAnnotations;

namespace GulluShoes.Functions.Orders.Intake;

/// <summary>The section <c>Orders</c> of the settings.</summary>
public sealed record OrdersOptions
{
    public const string Section = "Orders";

    /// <summary>How far back the very first fetch reaches. Trendyol's guide promises one month of history.</summary>
    [Range(1, 90, ErrorMessage = "Setting Orders:FirstFetchDays is not between 1 and 90.")]
    public int FirstFetchDays { get; init; } = 30;
}
