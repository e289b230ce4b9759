using System.Buffers.Text;
using System.Globalization;
using System.Text;
using GulluShoes.Shop.Orders;

namespace GulluShoes.Store.Orders.Listing;

/// <summary>Where in a search's answer a package stands: exact matches come before those that merely contain the words.</summary>
internal enum Tier
{
    Exact,
    Contains,
}

/// <summary>The order of a list.</summary>
internal sealed record Sorting(string Column, bool Ascending)
{
    /// <summary>What has to be packed: the nearest hand-over first.</summary>
    public static readonly Sorting Urgency = new("due_at", Ascending: true);

    public static readonly Sorting Newest = new("listed_at", Ascending: false);

    public static Sorting Of(Stage? stage) => stage is Stage.Created or Stage.Picking ? Urgency : Newest;

    public string OrderBy => Ascending ? $"order by {Column}, package_id" : $"order by {Column} desc, package_id desc";

    public string After => Ascending ? ">" : "<";
}

/// <summary>The last package of a page, as the next request names it. Opaque to callers.</summary>
internal sealed record OrderCursor(string Column, Tier Tier, DateTimeOffset At, long PackageId)
{
    public string Encode() => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(
        FormattableString.Invariant($"{Column}/{(int)Tier}/{At.UtcTicks}/{PackageId}")));

    /// <exception cref="InvalidCursorException">It is not of this list.</exception>
    public static OrderCursor? Decode(string? text, Sorting sorting)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        return Base64Url.IsValid(text) && Encoding.ASCII.GetString(Base64Url.DecodeFromChars(text)).Split('/') is [var column, "0" or "1", var ticks, var id]
            && column == sorting.Column
            && long.TryParse(ticks, CultureInfo.InvariantCulture, out var at) && at >= 0 && at <= DateTimeOffset.MaxValue.UtcTicks
            && long.TryParse(id, CultureInfo.InvariantCulture, out var packageId)
            ? new OrderCursor(column, TierOf(text), new DateTimeOffset(at, TimeSpan.Zero), packageId)
            : throw new InvalidCursorException("Not a cursor of this list.");
    }

    private static Tier TierOf(string text) =>
        Encoding.ASCII.GetString(Base64Url.DecodeFromChars(text)).Split('/')[1] == "0" ? Tier.Exact : Tier.Contains;
}
