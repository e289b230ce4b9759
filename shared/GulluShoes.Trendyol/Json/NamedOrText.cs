using System.Text.Json;
using System.Text.Json.Serialization;
using GulluShoes.Trendyol.Products;

namespace GulluShoes.Trendyol.Json;

/// <summary>A brand or category that comes as an object, or as its bare name.</summary>
internal sealed class NamedOrText : JsonConverter<WireNamed?>
{
    public override WireNamed? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.String => new WireNamed { Name = reader.GetString() },
        _ => JsonSerializer.Deserialize<WireNamed>(ref reader, options),
    };

    public override void Write(Utf8JsonWriter writer, WireNamed? value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value, options);
}
