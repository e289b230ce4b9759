using System.Text.Json;

namespace GulluShoes.Trendyol.Errors;

/// <summary>What an error body tells. Trendyol has five JSON shapes, and its gateway adds plain text, HTML and nothing at all.</summary>
/// <param name="Kind">The exception or error member, e.g. "TrendyolAuthorizationException"; null when there is none.</param>
/// <param name="Keys">The stable keys, e.g. "invalid.barcode".</param>
/// <param name="Detail">The localised message, or the beginning of a plain text.</param>
internal sealed record ErrorBody(string? Kind, IReadOnlyList<string> Keys, string? Detail)
{
    private const int LongestDetail = 500;
    private static readonly ErrorBody Nothing = new(null, [], null);

    public static ErrorBody Read(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            using var document = JsonDocument.ParseValue(ref reader);
            return document.RootElement.ValueKind == JsonValueKind.Object ? FromObject(document.RootElement) : Nothing;
        }
        catch (Exception notJson) when (notJson is JsonException or InvalidOperationException)
        {
            var text = System.Text.Encoding.UTF8.GetString(body).Trim();
            return text.Length == 0 ? Nothing : Nothing with { Detail = text.StartsWith('<') ? "An HTML page." : Cut(text) };
        }
    }

    private static ErrorBody FromObject(JsonElement body)
    {
        var errors = body.TryGetProperty("errors", out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(error => error.ValueKind == JsonValueKind.Object).ToList()
            : [];
        var keys = errors.Select(error => Text(error, "key")).OfType<string>().ToList();
        var words = errors.Select(error => Text(error, "message")).OfType<string>().ToList();
        return new(Text(body, "exception") ?? Text(body, "error"), keys, Text(body, "message") ?? (words.Count > 0 ? Cut(string.Join("; ", words)) : null));
    }

    private static string? Text(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? Cut(value.GetString()!) : null;

    private static string Cut(string text) => text.Length <= LongestDetail ? text : text[..LongestDetail];
}
