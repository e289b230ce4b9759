using System.Text.Json;
using GulluShoes.Trendyol.Json;

namespace GulluShoes.Trendyol.Categories;

/// <summary>Lists that come bare or under a name: the guide shows one, the generated description the other.</summary>
internal static class TreeAnswer
{
    /// <exception cref="JsonException">There is no such list.</exception>
    public static IReadOnlyList<T> Read<T>(ReadOnlyMemory<byte> body, string name)
    {
        var root = JsonSerializer.Deserialize<JsonElement>(body.Span, WireJson.Options);
        var list = root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var named) ? named : root;
        return list.ValueKind == JsonValueKind.Array ? list.Deserialize<List<T>>(WireJson.Options)! : throw new JsonException($"There is no list {name}.");
    }
}
