using System.Text.Json;
using GulluShoes.Trendyol.Json;

namespace GulluShoes.Trendyol.Finance;

/// <summary>A page of the account.</summary>
/// <param name="Rows">What could be read.</param>
/// <param name="Unreadable">How many could not.</param>
public sealed record FinancePage<TRow>(IReadOnlyList<TRow> Rows, int Unreadable)
    where TRow : class
{
    /// <summary>Pages altogether; null when Trendyol does not say.</summary>
    internal int? Pages { get; private init; }

    internal int Count => Rows.Count + Unreadable;

    /// <exception cref="JsonException">The body is no page of the account.</exception>
    internal static FinancePage<TRow> Read(ReadOnlyMemory<byte> body)
    {
        var page = JsonSerializer.Deserialize<Envelope>(body.Span, WireJson.Options);
        if (page?.Content is not { } content)
        {
            throw new JsonException("The page has no content.");
        }

        var rows = content.Select(one => one.Value).OfType<TRow>().ToList();
        return new FinancePage<TRow>(rows, content.Count - rows.Count) { Pages = page.TotalPages };
    }

    private sealed record Envelope
    {
        public int? TotalPages { get; init; }

        public IReadOnlyList<Lenient<TRow>>? Content { get; init; }
    }
}
