namespace GulluShoes.Store.Labels;

/// <summary>Where people open the portal (setting <c>Portal:Url</c>); labels carry it in their QR code.</summary>
public sealed class PortalAddress
{
    public Uri Url { get; init; } = new("http://localhost:7071");

    /// <summary>The page of one package.</summary>
    public Uri PackagePage(long packageId) => new(Url, FormattableString.Invariant($"/orders/{packageId}"));
}
