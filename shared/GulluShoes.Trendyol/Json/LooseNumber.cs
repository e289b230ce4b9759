using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GulluShoes.Trendyol.Json;

/// <summary>A number that may come as a number, as a string of one, as "" or as null (both: nothing). Whole numbers may carry a zero fraction.</summary>
internal sealed class LooseNumber<T> : JsonConverter<T?>
    where T : struct, INumber<T>
{
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.Number => Parse(RawText.Of(ref reader)),
        JsonTokenType.String when string.IsNullOrWhiteSpace(reader.GetString()) => null,
        JsonTokenType.String => Parse(reader.GetString()!.Trim()),
        _ => throw new JsonException(),
    };

    public override void Write(Utf8JsonWriter writer, T? value, JsonSerializerOptions options) =>
        writer.WriteRawValue(value?.ToString(null, CultureInfo.InvariantCulture) ?? "null");

    // Through decimal, so that 4.0 and 4E3 are whole numbers too; a fraction or an overflow is refused, never rounded.
    private static T Parse(string text)
    {
        if (T.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var plain))
        {
            return plain;
        }

        try
        {
            var wide = decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
            var narrow = T.CreateChecked(wide);
            return decimal.CreateChecked(narrow) == wide ? narrow : throw new JsonException();
        }
        catch (Exception wrong) when (wrong is FormatException or OverflowException)
        {
            // The inner exception would repeat the value, which may be personal.
            throw new JsonException();
        }
    }
}

/// <summary>An id; 0 when there is none.</summary>
internal sealed class LooseId : JsonConverter<long>
{
    private static readonly LooseNumber<long> Loose = new();

    public override long Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Loose.Read(ref reader, typeToConvert, options) ?? 0;

    public override void Write(Utf8JsonWriter writer, long value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
}

/// <summary>The bytes of a token that was not a string, as text.</summary>
internal static class RawText
{
    public static string Of(ref Utf8JsonReader reader) =>
        reader.HasValueSequence ? Encoding.UTF8.GetString(reader.ValueSequence) : Encoding.UTF8.GetString(reader.ValueSpan);
}
