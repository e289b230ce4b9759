using System.ComponentModel.DataAnnotations;
using GulluShoes.Shop.Catalog.Creating;

namespace GulluShoes.Store.Catalog.Creating;

/// <summary>The section <c>Creating</c> of the settings.</summary>
public sealed record CreatingSettings
{
    public const string Section = "Creating";

    [EnumDataType(typeof(BarcodeKind), ErrorMessage = "Setting Creating:BarcodeKind is neither House9 nor Ean13.")]
    public BarcodeKind BarcodeKind { get; init; }

    /// <summary>With what the shop's own barcodes begin.</summary>
    [RegularExpression("[0-9]{1,7}", ErrorMessage = "Setting Creating:BarcodePrefix is not 1 to 7 digits.")]
    public string BarcodePrefix { get; init; } = "742";

    /// <summary>With what new model codes begin; a number follows.</summary>
    [RegularExpression("[A-Z0-9]{0,10}", ErrorMessage = "Setting Creating:ModelPrefix is not up to 10 capital letters and digits.")]
    public string ModelPrefix { get; init; } = "";

    /// <summary>The number of the first model code that is made.</summary>
    [Range(1, 1_000_000, ErrorMessage = "Setting Creating:FirstModel is not between 1 and 1,000,000.")]
    public int FirstModel { get; init; } = 1001;

    /// <summary>After so long a write whose answer was lost is done or never will be.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00", ParseLimitsInInvariantCulture = true, ErrorMessage = "Setting Creating:SettleTime is not between 1 s and 1 h.")]
    public TimeSpan SettleTime { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The wait before the first look at a result or an approval; it grows, to a quarter of an hour.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:05:00", ParseLimitsInInvariantCulture = true, ErrorMessage = "Setting Creating:FirstLook is not between 0.1 s and 5 min.")]
    public TimeSpan FirstLook { get; init; } = TimeSpan.FromSeconds(4);
}
