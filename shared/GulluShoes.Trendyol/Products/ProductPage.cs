using System.Text.Json;
using GulluShoes.Trendyol.Json;

namespace GulluShoes.Trendyol.Products;

/// <summary>A page of approved product cards.</summary>
/// <param name="Total">How many cards there are altogether; null when Trendyol does not say.</param>
/// <param name="Cards">What could be read.</param>
/// <param name="Unreadable">How many could not.</param>
public sealed record ProductPage(int? Total, IReadOnlyList<WireContent> Cards, int Unreadable)
{
    /// <summary>Leads past 10,000 cards; null on the last page.</summary>
    internal string? NextPageToken { get; private init; }

    internal int Count => Cards.Count + Unreadable;

    /// <exception cref="JsonException">The body is no page of products.</exception>
    internal static ProductPage Read(ReadOnlyMemory<byte> body)
    {
        var page = JsonSerializer.Deserialize<Envelope>(body.Span, WireJson.Options);
        if (page?.Content is not { } content)
        {
            throw new JsonException("The page has no content.");
        }

        var cards = content.Select(Card).OfType<WireContent>().ToList();
        return new ProductPage(page.TotalElements, cards, content.Count - cards.Count) { NextPageToken = page.NextPageToken };
    }

    // One broken card must not hide the others of its page.
    private static WireContent? Card(JsonElement element)
    {
        try
        {
            return element.Deserialize<WireContent>(WireJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Envelope
    {
        public int? TotalElements { get; init; }

        public string? NextPageToken { get; init; }

        public IReadOnlyList<JsonElement>? Content { get; init; }
    }
}
