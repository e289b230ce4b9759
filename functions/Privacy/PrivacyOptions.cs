using System.ComponentModel.DataAnnotations;

namespace GulluShoes.Functions.Privacy;

/// <summary>The section <c>Privacy</c> of the settings.</summary>
public sealed record PrivacyOptions
{
    public const string Section = "Privacy";

    /// <summary>Months that a customer's data is kept after the package has ended.</summary>
    [Range(1, 120, ErrorMessage = "Setting Privacy:KeepMonths must be 1 to 120.")]
    public int KeepMonths { get; init; } = 24;
}
