using System.Text.Json;
using System.Text.Json.Serialization;

namespace GulluShoes.Trendyol.Json;

/// <summary>An element of a list; null when it cannot be read: one that is broken does not hide the others.</summary>
[JsonConverter(typeof(LenientConverterFactory))]
internal readonly record struct Lenient<T>(T? Value)
    where T : class;

/// <summary>Reads each element where it stands: a copy of it, made only to be read, costs as much again.</summary>
internal sealed class LenientConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Lenient<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class Converter<T> : JsonConverter<Lenient<T>>
        where T : class
    {
        public override bool HandleNull => true;

        public override Lenient<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var element = reader;
            reader.Skip();
            try
            {
                return new Lenient<T>(JsonSerializer.Deserialize<T>(ref element, options));
            }
            catch (JsonException)
            {
                return default;
            }
        }

        public override void Write(Utf8JsonWriter writer, Lenient<T> value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value.Value, options);
    }
}
