using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GulluShoes.Trendyol.Json;

/// <summary>A text that may come as a number (order and tracking numbers, also above 64 bits) and keeps every digit.</summary>
internal sealed class LooseText : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number => Digits(RawText.Of(ref reader)),
        JsonTokenType.True or JsonTokenType.False => RawText.Of(ref reader),
        _ => throw new JsonException(),
    };

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    // 7.28E15 and 7280.0 are ways in which some JSON writers print the whole number that a label must show.
    private static string Digits(string raw) =>
        raw.AsSpan().IndexOfAny('.', 'e', 'E') >= 0
        && decimal.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
        && value == decimal.Truncate(value)
            ? value.ToString("0", CultureInfo.InvariantCulture)
            : raw;
}
