using System.Text.Json;
using System.Text.Json.Serialization;

namespace GulluShoes.Store.Packing;

/// <summary>How answers are written down next to the scan that they answer.</summary>
internal static class PackingJson
{
    private static readonly JsonSerializerOptions Options =
        new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    public static string Write<T>(T answer) => JsonSerializer.Serialize(answer, Options);

    public static T Read<T>(string answer) =>
        JsonSerializer.Deserialize<T>(answer, Options) ?? throw new InvalidOperationException("A kept scan answer is empty.");
}
