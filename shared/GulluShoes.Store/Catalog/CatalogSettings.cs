using System.ComponentModel.DataAnnotations;

namespace GulluShoes.Store.Catalog;

/// <summary>The section <c>Catalog</c> of the settings.</summary>
public sealed record CatalogSettings
{
    public const string Section = "Catalog";

    /// <summary>A size with so few pairs to sell, or fewer, counts as low, unless a person said another number for it.</summary>
    [Range(0, 1000, ErrorMessage = "Setting Catalog:LowAt is not between 0 and 1000.")]
    public int LowAt { get; init; } = 2;
}
