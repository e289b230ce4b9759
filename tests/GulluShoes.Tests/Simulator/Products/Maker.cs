using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GulluShoes.Tests.Simulator.Products;

/// <summary>A seller that hands products in, in Trendyol's own words.</summary>
internal static class Maker
{
    private const string Seller = "/integration/product/sellers/4321";

    /// <summary>A product with nothing wrong about it.</summary>
    public static JsonObject Product(string barcode, string size = "37", string colour = "Siyah") => new()
    {
        ["barcode"] = barcode,
        ["title"] = $"Kadın {colour} Topuklu Ayakkabı",
        ["productMainId"] = "742",
        ["brandId"] = 99,
        ["categoryId"] = 1174,
        ["quantity"] = 5,
        ["stockCode"] = $"742-{size} {colour}",
        ["dimensionalWeight"] = 2,
        ["description"] = "<p>Rahat taban.</p>",
        ["origin"] = "TR",
        ["listPrice"] = 999.9,
        ["salePrice"] = 849.9,
        ["vatRate"] = 10,
        ["deliveryOption"] = new JsonObject { ["deliveryDuration"] = 1 },
        ["images"] = new JsonArray(new JsonObject { ["url"] = "https://cdn.example/742-siyah.jpg" }),
        ["attributes"] = new JsonArray(
            Value(338, SizeIds[size]), new JsonObject { ["attributeId"] = 47, ["customAttributeValue"] = colour }, Value(348, 686_217), Value(346, 4_292), Value(343, 4_303), Value(1192, 10_617_006), Value(92, 923), Value(180, 1_802)),
    };

    private static readonly Dictionary<string, long> SizeIds = Enumerable.Range(35, 7).ToDictionary(size => $"{size}", size => 4_000L + 1_104 + ((size - 32) * 2));

    public static JsonObject With(this JsonObject product, string member, JsonNode? value)
    {
        product[member] = value;
        return product;
    }

    public static JsonObject Without(this JsonObject product, string member)
    {
        product.Remove(member);
        return product;
    }

    public static async Task<Told> SendAsync(this Market market, HttpMethod method, string path, params JsonObject[] items)
    {
        using var request = new HttpRequestMessage(method, $"{Seller}/{path}") { Content = JsonContent.Create(new { items }) };
        using var response = await market.Client.SendAsync(request);
        return await Told.ReadAsync(response);
    }

    /// <summary>Hands in what must be accepted and lets it be carried out; returns the batch's result.</summary>
    public static async Task<JsonElement> CarryOutAsync(this Market market, HttpMethod method, string path, params JsonObject[] items)
    {
        var sent = await market.SendAsync(method, path, items);
        Assert.Equal(200, sent.Status);
        await market.AdvanceAsync(TimeSpan.FromSeconds(4));
        return await market.BatchAsync(sent.Json.Text("batchRequestId")!);
    }

    public static Task<JsonElement> CreateAsync(this Market market, params JsonObject[] items) => market.CarryOutAsync(HttpMethod.Post, "v2/products", items);

    public static Task<Told> BaseAsync(this Market market, string barcode) => market.GetAsync($"{Seller}/product/{Uri.EscapeDataString(barcode)}");

    public static async Task<IReadOnlyList<JsonElement>> UnapprovedAsync(this Market market) => (await market.GetAsync($"{Seller}/products/unapproved?size=100")).Json.Items("content");

    public static async Task<JsonElement?> CardAsync(this Market market, string model) =>
        (await market.GetAsync($"{Seller}/products/approved?size=100")).Json.Items("content").Select(card => (JsonElement?)card).FirstOrDefault(card => card!.Value.Text("productMainId") == model);

    public static IReadOnlyList<string?> Reasons(this JsonElement batch, int item = 0) => [.. batch.Items("items")[item].Items("failureReasons").Select(reason => reason.GetString())];

    private static JsonObject Value(long attribute, long value) => new() { ["attributeId"] = attribute, ["attributeValueId"] = value };
}
