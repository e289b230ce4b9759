using System.ComponentModel.DataAnnotations;

namespace GulluShoes.Store.Catalog.Pricing;

/// <summary>The section <c>Prices</c> of the settings.</summary>
public sealed record PriceSettings
{
    public const string Section = "Prices";

    /// <summary>A larger change, in percent, needs a second person.</summary>
    [Range(typeof(decimal), "0", "100", ParseLimitsInInvariantCulture = true, ErrorMessage = "Setting Prices:MostPercent is not between 0 and 100.")]
    public decimal MostPercent { get; init; } = 20;
}
