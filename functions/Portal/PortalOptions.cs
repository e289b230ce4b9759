namespace GulluShoes.Functions.Portal;

/// <summary>The section <c>Portal</c> of the settings.</summary>
public sealed record PortalOptions
{
    public const string Section = "Portal";

    /// <summary>Folder of the built portal; relative to the app's own.</summary>
    public string Files { get; init; } = "portal";
}
