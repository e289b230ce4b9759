using System.Globalization;
using System.Text.Json.Nodes;
using TrendyolSimulator.Catalogue.Trees;
using TrendyolSimulator.Operations;

namespace TrendyolSimulator.Products.Making;

/// <summary>One product that the seller created: what was sent of it and what became of it. Instants are epoch milliseconds.</summary>
public sealed record MadeProduct
{
    public required string Barcode { get; init; }

    /// <summary>What the seller sent, and changed since.</summary>
    public required JsonObject Item { get; set; }

    public required long ContentId { get; init; }

    public long CreatedAt { get; init; }

    public long ChangedAt { get; set; }

    /// <summary>When somebody at the marketplace decides; null once that has happened.</summary>
    public long? DecidesAt { get; set; }

    public long? ApprovedAt { get; set; }

    public string? Text(string member) => Item[member] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    public long Number(string member) => OperationAnswers.Number(ItemView.Of(Item), member) ?? 0;

    public decimal Money(string member) => Item[member] is JsonValue value && value.TryGetValue<decimal>(out var amount) ? amount : 0;

    /// <summary>The text of an attribute's value; null when the product has none.</summary>
    public string? Attribute(long id) => (Item["attributes"] as JsonArray ?? []).OfType<JsonObject>()
        .Where(attribute => OperationAnswers.Number(ItemView.Of(attribute), "attributeId") == id)
        .Select(attribute => attribute["customAttributeValue"]?.GetValue<string>() ?? NameOf(id, OperationAnswers.Number(ItemView.Of(attribute), "attributeValueId")))
        .FirstOrDefault();

    private string? NameOf(long attribute, long? value) =>
        AttributeList.Of(Number("categoryId")).FirstOrDefault(known => known.Id == attribute)?.Values.FirstOrDefault(known => known.Id == value)?.Name
        ?? value?.ToString(CultureInfo.InvariantCulture);
}
