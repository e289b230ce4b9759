using System.Text.Json;
using System.Text.Json.Serialization;

namespace GulluShoes.Trendyol.Json;

/// <summary>A flag that may come as true, "true", 1, "" or null (the last two: nothing).</summary>
internal sealed class LooseFlag : JsonConverter<bool?>
{
    public override bool? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Number => Parse(RawText.Of(ref reader)),
        JsonTokenType.String when string.IsNullOrWhiteSpace(reader.GetString()) => null,
        JsonTokenType.String => Parse(reader.GetString()!.Trim()),
        _ => throw new JsonException(),
    };

    public override void Write(Utf8JsonWriter writer, bool? value, JsonSerializerOptions options)
    {
        if (value is { } flag)
        {
            writer.WriteBooleanValue(flag);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    private static bool Parse(string text) => text switch
    {
        "1" => true,
        "0" => false,
        _ when bool.TryParse(text, out var flag) => flag,
        _ => throw new JsonException(),
    };
}
