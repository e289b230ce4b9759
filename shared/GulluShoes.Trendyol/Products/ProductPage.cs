using System.Text.Json;
using GulluShoes.Trendyol.Json;

namespace GulluShoes.Trendyol.Products;

/// <summary>A page of one of the product lists.</summary>
/// <typeparam name="TCard">What the list consists of.</typeparam>
/// <param name="Total">How many cards there are altogether; null when Trendyol does not say.</param>
/// <param name="Cards">What could be read.</param>
/// <param name="Unreadable">How many could not.</param>
public sealed record ProductPage<TCard>(int? Total, IReadOnlyList<TCard> Cards, int Unreadable)
    where TCard : class
{
    /// <summary>Leads past 10,000 cards; null on the last page.</summary>
    internal string? NextPageToken { get; private init; }

    internal int Count => Cards.Count + Unreadable;

    /// <exception cref="JsonException">The body is no page of products.</exception>
    internal static ProductPage<TCard> Read(ReadOnlyMemory<byte> body)
    {
        var page = JsonSerializer.Deserialize<Envelope>(body.Span, WireJson.Options);
        if (page?.Content is not { } content)
        {
            throw new JsonException("The page has no content.");
        }

        var cards = content.Select(one => one.Value).OfType<TCard>().ToList();
        return new ProductPage<TCard>(page.TotalElements, cards, content.Count - cards.Count) { NextPageToken = page.NextPageToken };
    }

    private sealed record Envelope
    {
        public int? TotalElements { get; init; }

        public string? NextPageToken { get; init; }

        public IReadOnlyList<Lenient<TCard>>? Content { get; init; }
    }
}
