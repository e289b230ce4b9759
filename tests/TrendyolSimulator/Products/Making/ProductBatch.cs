using System.Text.Json;
using System.Text.Json.Nodes;

namespace TrendyolSimulator.Products.Making;

/// <summary>Some writes of products that were accepted together.</summary>
/// <param name="Type">As the marketplace names it, e.g. ProductV2OnBoarding.</param>
/// <param name="Carry">Carries out one item and answers why not; empty when it did.</param>
internal sealed record ProductBatch(string Id, string Type, long CreatedAt, long AppliesAt, IReadOnlyList<JsonElement> Items, Func<JsonElement, long, IReadOnlyList<string>> Carry)
{
    /// <summary>Null until it is carried out; then one list of reasons an item.</summary>
    public IReadOnlyList<IReadOnlyList<string>>? Reasons { get; private set; }

    public void CarryOut() => Reasons = [.. Items.Select(item => Carry(item, AppliesAt))];

    public string Body() => new JsonObject
    {
        ["batchRequestId"] = Id,
        ["status"] = Reasons is null ? "IN_PROGRESS" : "COMPLETED",
        ["creationDate"] = CreatedAt,
        ["lastModification"] = Reasons is null ? CreatedAt : AppliesAt,
        ["sourceType"] = "API",
        ["batchRequestType"] = Type,
        ["itemCount"] = Items.Count,
        ["failedItemCount"] = Reasons?.Count(reasons => reasons.Count > 0) ?? 0,
        ["items"] = new JsonArray([.. Items.Select(Item)]),
    }.ToJsonString(JsonSerializerOptions.Web);

    private JsonObject Item(JsonElement item, int at) => new()
    {
        ["requestItem"] = JsonNode.Parse(item.GetRawText()),
        ["status"] = Reasons is null ? "IN_PROGRESS" : Reasons[at].Count == 0 ? "SUCCESS" : "FAILED",
        ["failureReasons"] = new JsonArray([.. (Reasons?[at] ?? []).Select(reason => (JsonNode)reason)]),
    };
}
