namespace GulluShoes.Functions.Portal;

/// <summary>The section <c>Portal</c> of the settings.</summary>
public sealed record PortalOptions
{
    public const string Section = "Portal";

    /// <summary>Folder of the built portal; relative to the app's own.</summary>
    public string Files { get; init; } = "portal";

    /// <summary>Whose product pictures the portal may show: origins, separated by spaces. Trendyol serves its own from there.</summary>
    public string PictureHosts { get; init; } = "https://cdn.dsmcdn.com";
}
