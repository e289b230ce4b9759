using System.Text.Json;
using System.Text.Json.Nodes;
using TrendyolSimulator.Operations;
using TrendyolSimulator.Transport;
using TrendyolSimulator.Worlds;

namespace TrendyolSimulator.Products.Making;

/// <summary>The services that create and change products. Anything well-formed is accepted; what each item is worth stands in the batch's result.</summary>
internal static class MakingEndpoints
{
    private const string Group = "product.write";
    private const string Seller = "product/sellers/{s}/";
    private const int Most = 1000;
    private const long SameBodyRefusedFor = 15 * 60_000L;

    public static IEnumerable<MarketEndpoint> All() =>
    [
        Write("create", "POST", "v2/products", "ProductV2OnBoarding", deeds => deeds.Create),
        Write("unapproved-update", "POST", "products/unapproved-bulk-update", "ProductV2Update", deeds => deeds.UpdateUnapproved),
        Write("content-update", "POST", "products/content-bulk-update", "ApprovedProductContentUpdate", deeds => deeds.UpdateContent),
        Write("variant-update", "POST", "products/variant-bulk-update", "ApprovedProductVariantUpdate", deeds => deeds.UpdateVariant),
        Write("delivery-update", "POST", "products/delivery-info-bulk-update", "ProductDeliveryOptionUpdate", deeds => deeds.UpdateDelivery),
        Write("archive", "PUT", "products/archive-state", "ProductArchiveUpdate", deeds => deeds.Archive),
        Write("unlock", "PUT", "products/unlock", "ProductUnlockUpdate", deeds => deeds.Unlock),
        new("product.base", "GET", Seller + "product/{barcode}", "product.read", Base),
    ];

    private static MarketEndpoint Write(string name, string method, string path, string type, Func<MakingDeeds, Func<JsonElement, long, IReadOnlyList<string>>> deed) =>
        new("product." + name, method, Seller + path, Group, call => Accept(call, type, deed));

    private static Answer Accept(Call call, string type, Func<MakingDeeds, Func<JsonElement, long, IReadOnlyList<string>>> deed) => call.World.Change((world, now) =>
    {
        if (OperationAnswers.Items(call.Body, "items") is not { Count: > 0 and <= Most } items || items.Exists(item => item.ValueKind != JsonValueKind.Object))
        {
            return ErrorBodies.Keyed(400, "bad.request", "items 1 ile 1000 arasında olmalı.");
        }

        var body = $"{type}|{string.Join('|', items)}";
        if (world.SentBodies.TryGetValue(body, out var sentAt) && now - sentAt < SameBodyRefusedFor)
        {
            return ErrorBodies.Keyed(world.Quirks.SameBodyCode, "bad.request", "15 dakika boyunca aynı isteği tekrarlı olarak atamazsınız!");
        }

        world.SentBodies[body] = now;
        var dice = Dice.For(world.Options.Seed, "batch", ++world.Batches);
        var deeds = new MakingDeeds(world, items);
        var batch = new ProductBatch(
            FormattableString.Invariant($"{dice.Digits(8)}-{dice.Digits(4)}-{dice.Digits(4)}-{dice.Digits(4)}-{dice.Digits(12)}-{now / 1000}"),
            type, now, now + dice.Between(0L, world.Quirks.BatchMillis), items, deed(deeds));
        world.Made.Accept(batch);
        call.Effective = true;
        return Answer.Text(200, Answer.Json, new JsonObject { ["batchRequestId"] = batch.Id }.ToJsonString());
    });

    private static Answer Base(Call call) => call.World.Do((world, _) =>
    {
        var barcode = Uri.UnescapeDataString(call.Named("barcode"));
        var made = world.Made.Find(barcode);
        var sold = world.Shop.Find(barcode);
        if (sold is null)
        {
            return ErrorBodies.Keyed(404, "product.not.found", "Ürün bulunamadı.");
        }

        return Answer.Text(200, Answer.Json, new JsonObject
        {
            ["barcode"] = barcode,
            ["approved"] = world.StandingOf(barcode).IsApproved,
            ["approvedDate"] = made?.ApprovedAt,
            ["archived"] = world.StandingOf(barcode).Archived,
            ["listingId"] = FormattableString.Invariant($"{sold.Index:x32}"),
            ["contentId"] = world.StandingOf(barcode).IsApproved ? sold.ContentId : null,
        }.ToJsonString(JsonSerializerOptions.Web));
    });
}
