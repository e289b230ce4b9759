using System.Buffers.Text;
using System.Globalization;
using System.Text;
using GulluShoes.Store.Orders;

namespace GulluShoes.Store.Catalog;

/// <summary>The last product of a page, as the next request names it. Opaque to callers.</summary>
/// <param name="Rank">How well it fits the search: 0 best.</param>
internal sealed record ProductCursor(int Rank, string ModelKey, string ColourKey)
{
    /// <summary>In place of a rank: more products fit than were ranked.</summary>
    public const int TooMany = -2;

    /// <summary>Before every product.</summary>
    public static readonly ProductCursor Start = new(-1, "", "");

    public string Encode() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Rank}\n{ModelKey}\n{ColourKey}")));

    /// <exception cref="InvalidCursorException">It is none of ours.</exception>
    public static ProductCursor Decode(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return Start;
        }

        return Base64Url.IsValid(text) && Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split('\n') is [var rank, var model, var colour]
            && int.TryParse(rank, NumberStyles.None, CultureInfo.InvariantCulture, out var fit) && !model.Contains('\0', StringComparison.Ordinal) && !colour.Contains('\0', StringComparison.Ordinal)
            ? new ProductCursor(fit, model, colour)
            : throw new InvalidCursorException("Not a cursor of this list.");
    }
}
