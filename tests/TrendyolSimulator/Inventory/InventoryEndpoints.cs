using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using TrendyolSimulator.Operations;
using TrendyolSimulator.Transport;
using TrendyolSimulator.Worlds;

namespace TrendyolSimulator.Inventory;

/// <summary>Stock and price, and what became of it (trendyol "Stock and price", "Batch results").</summary>
internal static class InventoryEndpoints
{
    private const int Most = 1000;
    private const long SameBodyRefusedFor = 15 * 60_000L;

    public static IEnumerable<MarketEndpoint> All() =>
    [
        new("inventory.update", "POST", "inventory/sellers/{s}/products/price-and-inventory", "inventory.update", Update),
        new("product.batch", "GET", "product/sellers/{s}/products/batch-requests/{batch}", "product.read", Result),
    ];

    /// <summary>Anything well-formed is accepted; what each item is worth stands in the batch's result.</summary>
    private static Answer Update(Call call) => call.World.Change((world, now) =>
    {
        if (OperationAnswers.Items(call.Body, "items") is not { Count: > 0 and <= Most } items || items.Select(Read).ToList() is not { } writes || writes.Exists(write => write is null))
        {
            return ErrorBodies.Keyed(400, "bad.request", "items 1 ile 1000 arasında olmalı; her birinde barcode ve quantity, salePrice ya da listPrice bulunmalı.");
        }

        if (writes.Exists(write => write!.Barcode == world.Quirks.PoisonBarcode))
        {
            return ErrorBodies.Keyed(400, "bad.request", "İstek işlenemedi.");
        }

        // Whatever the seller's JSON looks like, the same values are the same request.
        var body = string.Join('|', writes);
        if (world.SentBodies.TryGetValue(body, out var sentAt) && now - sentAt < SameBodyRefusedFor)
        {
            return ErrorBodies.Keyed(world.Quirks.SameBodyCode, "bad.request", "15 dakika boyunca aynı isteği tekrarlı olarak atamazsınız!");
        }

        world.SentBodies[body] = now;
        var dice = Dice.For(world.Options.Seed, "batch", ++world.Batches);
        var batch = world.Stock.Accept(writes!, now, now + dice.Between(0L, world.Quirks.BatchMillis), dice);
        call.Effective = true;
        return Answer.Text(200, Answer.Json, new JsonObject { ["batchRequestId"] = batch.Id }.ToJsonString());
    });

    private static StockWrite? Read(JsonElement item) =>
        OperationAnswers.Text(item, "barcode") is { Length: > 0 } barcode
        && new StockWrite(barcode, (int?)OperationAnswers.Number(item, "quantity"), Money(item, "salePrice"), Money(item, "listPrice")) is var write
        && (write.Quantity ?? write.SalePrice ?? write.ListPrice) is not null
            ? write
            : null;

    private static decimal? Money(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var amount) ? amount : null;

    private static Answer Result(Call call) => call.World.Do((world, now) =>
    {
        if (world.Made.Batch(call.Named("batch"), now) is { } products)
        {
            return Answer.Text(200, Answer.Json, products.Body());
        }

        if (world.Stock.Find(call.Named("batch"), now) is not { } batch)
        {
            return world.Quirks.ForgottenBatchIsEmpty ? Answer.Text(200, Answer.Json, "{}") : ErrorBodies.Keyed(404, "batch.not.found", "Batch bulunamadı.");
        }

        // A batch of stock has no status of its own.
        var body = new JsonObject
        {
            ["batchRequestId"] = batch.Id,
            ["creationDate"] = batch.CreatedAt,
            ["lastModification"] = batch.IsDone ? batch.AppliesAt : batch.CreatedAt,
            ["sourceType"] = "API",
            ["batchRequestType"] = "ProductInventoryUpdate",
            ["itemCount"] = batch.Writes.Count,
            ["failedItemCount"] = batch.Failed,
            ["items"] = new JsonArray([.. batch.Writes.Select((write, at) => Item(batch, write, at))]),
        };
        return Answer.Text(200, Answer.Json, body.ToJsonString(JsonSerializerOptions.Web));
    });

    private static JsonObject Item(Batch batch, StockWrite write, int at) => new JsonObject
    {
        ["requestItem"] = new JsonObject
        {
            ["barcode"] = write.Barcode,
            ["quantity"] = write.Quantity,
            ["updateRequestDate"] = DateTimeOffset.FromUnixTimeMilliseconds(batch.CreatedAt).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
        },
        ["status"] = !batch.IsDone ? "IN_PROGRESS" : batch.ReasonOf(at) is null ? "SUCCESS" : "FAILED",
        ["failureReasons"] = batch.ReasonOf(at) is { } reason ? new JsonArray(reason) : [],
    };
}
