using System.Text.Json;
using System.Text.Json.Nodes;
using TrendyolSimulator.Catalogue.Trees;
using TrendyolSimulator.Operations;
using TrendyolSimulator.Worlds;

namespace TrendyolSimulator.Products.Making;

/// <summary>What one item of a batch does when its time has come; each answers why not, or nothing.</summary>
internal sealed class MakingDeeds(World world, IReadOnlyList<JsonElement> items)
{
    private static readonly string[] NotFound = ["Ürün bulunamadı."];
    private readonly HashSet<string> doubles = [.. items.CountBy(MadeProducts.BarcodeOf).Where(same => same.Value > 1).Select(same => same.Key)];

    public IReadOnlyList<string> Create(JsonElement item, long now)
    {
        var barcode = MadeProducts.BarcodeOf(item);
        var reasons = ItemRules.Refusals(item);
        if (doubles.Contains(barcode))
        {
            reasons.Add("Aynı barkod istekte birden fazla kez gönderildi.");
        }

        if (world.Made.Find(barcode) is not null || world.Shop.Find(barcode) is not null)
        {
            reasons.Add($"Bu barkoda sahip bir ürün zaten var: {barcode}");
        }

        if (reasons.Count == 0)
        {
            world.Made.Create(new MadeProduct { Barcode = barcode, Item = ItemView.Kept(item), ContentId = world.Made.ContentOf(item), CreatedAt = now, ChangedAt = now, DecidesAt = world.Made.DecidesAt(now) });
        }

        return reasons;
    }

    public IReadOnlyList<string> UpdateUnapproved(JsonElement item, long now)
    {
        if (world.Made.Find(MadeProducts.BarcodeOf(item)) is not { } product)
        {
            return NotFound;
        }

        if (world.StandingOf(product.Barcode).IsApproved)
        {
            return ["Onaylı ürün bu servisle güncellenemez."];
        }

        var merged = ItemView.Merged(product.Item, item);
        var reasons = ItemRules.Refusals(ItemView.Of(merged));
        if (reasons.Count == 0)
        {
            (product.Item, product.ChangedAt, product.DecidesAt) = (merged, now, world.Made.DecidesAt(now));
            world.Made.HandIn(product);
        }

        return reasons;
    }

    /// <summary>Success only says that somebody will look at it; what the seller's words become is seen in the card.</summary>
    public IReadOnlyList<string> UpdateContent(JsonElement item, long now)
    {
        var contentId = OperationAnswers.Number(item, "contentId");
        var variants = world.Made.All.Where(product => product.ContentId == contentId && world.StandingOf(product.Barcode).IsApproved).ToList();
        if (variants.Count == 0)
        {
            return world.Shop.Variants.Any(variant => variant.ContentId == contentId) ? [] : NotFound;
        }

        var merged = variants.ConvertAll(product => Merged(product, item));
        var reasons = merged.SelectMany(one => ItemRules.Refusals(ItemView.Of(one))).Distinct(StringComparer.Ordinal).ToList();
        foreach (var (product, content) in variants.Zip(reasons.Count == 0 ? merged : []))
        {
            (product.Item, product.ChangedAt) = (content, now);
            world.Made.Renew(product);
        }

        return reasons;
    }

    public IReadOnlyList<string> UpdateVariant(JsonElement item, long now)
    {
        var barcode = MadeProducts.BarcodeOf(item);
        if (!IsSold(barcode))
        {
            return NotFound;
        }

        if (OperationAnswers.Items(item, "channels") is { Count: 0 })
        {
            return ["channels boş gönderilemez."];
        }

        if (OperationAnswers.Number(item, "vatRate") is not (null or 0 or 1 or 10 or 20))
        {
            return ["KDV oranı 0, 1, 10 veya 20 olmalıdır."];
        }

        if (world.Made.Find(barcode) is { } made)
        {
            (made.Item, made.ChangedAt) = (ItemView.Merged(made.Item, item), now);
            world.Made.Renew(made);
        }

        return [];
    }

    public IReadOnlyList<string> UpdateDelivery(JsonElement item, long now)
    {
        if (!IsSold(MadeProducts.BarcodeOf(item)))
        {
            return NotFound;
        }

        if (!ItemRules.IsDeliveryDuration(item, "deliveryOptions") || !item.TryGetProperty("deliveryOptions", out var options))
        {
            return ["Teslimat süresi 0 veya 1 olmalıdır."];
        }

        world.Made.DeliveryDays[MadeProducts.BarcodeOf(item)] = OperationAnswers.Number(options, "deliveryDuration") ?? 0;
        return [];
    }

    public IReadOnlyList<string> Archive(JsonElement item, long now)
    {
        var barcode = MadeProducts.BarcodeOf(item);
        if (!IsSold(barcode))
        {
            return NotFound;
        }

        if (!item.TryGetProperty("archived", out var archived) || archived.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            return ["archived true veya false olmalıdır."];
        }

        world.Standings[barcode] = world.StandingOf(barcode) with { Archived = archived.GetBoolean() };
        return [];
    }

    public IReadOnlyList<string> Unlock(JsonElement item, long now)
    {
        var barcode = MadeProducts.BarcodeOf(item);
        if (!world.StandingOf(barcode).Locked)
        {
            return ["Ürün kilitli değil."];
        }

        world.Standings[barcode] = world.StandingOf(barcode) with { Locked = false, LockReason = null };
        return [];
    }

    private bool IsSold(string barcode) => world.Shop.Find(barcode) is not null && world.StandingOf(barcode).IsApproved;

    // The card's attributes replace all but what belongs to the size alone.
    private static JsonObject Merged(MadeProduct product, JsonElement change)
    {
        var merged = ItemView.Merged(product.Item, change);
        if (change.TryGetProperty("attributes", out _) && SizeOf(merged) is null && SizeOf(product.Item) is { } size)
        {
            merged["attributes"]!.AsArray().Add(size.DeepClone());
        }

        return merged;
    }

    private static JsonNode? SizeOf(JsonObject item) => (item["attributes"] as JsonArray ?? []).FirstOrDefault(
        attribute => attribute is JsonObject one && OperationAnswers.Number(ItemView.Of(one), "attributeId") == AttributeList.Size);
}
