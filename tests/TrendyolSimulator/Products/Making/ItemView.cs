using System.Text.Json;
using System.Text.Json.Nodes;

namespace TrendyolSimulator.Products.Making;

/// <summary>What was sent, as something that can be read, and what is kept, as something that can be changed.</summary>
internal static class ItemView
{
    public static JsonElement Of(JsonNode node) => node.Deserialize<JsonElement>();

    public static JsonObject Kept(JsonElement item) => JsonObject.Create(item.Clone())!;

    /// <summary>What is kept, with every member that the seller sent anew.</summary>
    public static JsonObject Merged(JsonObject kept, JsonElement change)
    {
        var merged = kept.DeepClone().AsObject();
        foreach (var member in change.EnumerateObject().Where(member => member.Name is not ("barcode" or "contentId")))
        {
            merged[member.Name] = JsonNode.Parse(member.Value.GetRawText());
        }

        return merged;
    }
}
