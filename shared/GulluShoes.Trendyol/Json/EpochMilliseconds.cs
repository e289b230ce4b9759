using System.Text.Json;
using System.Text.Json.Serialization;

namespace GulluShoes.Trendyol.Json;

/// <summary>Milliseconds since 1970, refused when no calendar holds them (before 1970, after 9999), so that turning them into an instant cannot fail later.</summary>
internal sealed class EpochMilliseconds : JsonConverter<long?>
{
    private const long Year10000 = 253_402_300_800_000;
    private static readonly LooseNumber<long> Loose = new();

    public override long? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Loose.Read(ref reader, typeToConvert, options) is not { } value ? null : IsInstant(value) ? value : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, long? value, JsonSerializerOptions options) => Loose.Write(writer, value, options);

    public static bool IsInstant(long? milliseconds) => milliseconds is >= 0 and < Year10000;

    /// <summary>The instant, UTC. 0 is how some systems write "none".</summary>
    public static DateTimeOffset? ToInstant(long? milliseconds) =>
        milliseconds is null or 0 ? null : DateTimeOffset.FromUnixTimeMilliseconds(milliseconds.Value);
}
