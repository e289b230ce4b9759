using System.ComponentModel.DataAnnotations;

namespace GulluShoes.Store.Pictures;

/// <summary>The section <c>Pictures</c> of the settings.</summary>
public sealed record PictureSettings
{
    public const string Section = "Pictures";

    /// <summary>Where marketplaces reach this app from outside, without a path; null while they cannot, and then nothing of ours can be published.</summary>
    [RegularExpression("https://[^/ ]+/?", ErrorMessage = "Pictures:PublicUrl must be an https address without a path: a marketplace fetches pictures from it.")]
    public string? PublicUrl { get; init; }
}
