using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using TrendyolSimulator;

namespace GulluShoes.Tests.Simulator;

/// <summary>A simulator with a clock that stands still, and a plain HttpClient that knows nothing of ours.</summary>
internal sealed class Market : IAsyncDisposable
{
    public const long Day = 86_400_000;
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private const string Seller = "/integration/order/sellers/4321";
    private readonly HttpClient client;

    private Market(SimulatorServer server)
    {
        Server = server;
        client = new HttpClient { BaseAddress = server.Root };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("demo-key:demo-secret")));
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "4321 - SelfIntegration");
    }

    public SimulatorServer Server { get; }

    public HttpClient Client => client;

    /// <summary>Simulated time, epoch milliseconds.</summary>
    public long Now => Server.World.Clock.Now;

    public static async Task<Market> OpenAsync(Func<SimulatorOptions, SimulatorOptions>? change = null)
    {
        var options = new SimulatorOptions { Seed = 7, StartAt = Start, Speed = 0, Tier = SellerTier.Unlimited };
        return new Market(await SimulatorServer.StartAsync(change?.Invoke(options) ?? options));
    }

    public Task<Told> ListAsync(string query = "") => GetAsync($"{Seller}/v2/orders?{query}");

    public Task<Told> StreamAsync(string query = "") => GetAsync($"{Seller}/orders/stream?{query}");

    /// <summary>The package as the order list shows it now.</summary>
    public async Task<JsonElement> PackageAsync(long id) =>
        (await ListAsync($"shipmentPackageIds={id}&startDate={Now - (13 * Day)}&endDate={Now + Day}")).Packages.Single();

    public async Task<IReadOnlyList<JsonElement>> OrderAsync(string orderNumber) =>
        (await ListAsync($"orderNumber={orderNumber}&orderByDirection=ASC&startDate={Now - (13 * Day)}&endDate={Now + Day}")).Packages;

    public async Task<Told> GetAsync(string path)
    {
        using var response = await client.GetAsync(path);
        return await Told.ReadAsync(response);
    }

    /// <summary>Calls an operation on a package.</summary>
    public async Task<Told> OperateAsync(HttpMethod method, long packageId, string suffix, object body)
    {
        using var request = new HttpRequestMessage(method, $"{Seller}/shipment-packages/{packageId}{suffix}") { Content = JsonContent.Create(body) };
        using var response = await client.SendAsync(request);
        return await Told.ReadAsync(response);
    }

    /// <summary>Calls the control panel.</summary>
    public async Task<Told> PanelAsync(string path, object body)
    {
        using var response = await client.PostAsJsonAsync("/_sim/" + path, body);
        return await Told.ReadAsync(response);
    }

    public async Task<IReadOnlyList<long>> CreateAsync(int count, string status = "Created", object? batch = null)
    {
        var told = await PanelAsync("orders", batch ?? new { count, mix = new Dictionary<string, double> { [status] = 1 } });
        return [.. told.Json.GetProperty("ids").EnumerateArray().Select(id => id.GetInt64())];
    }

    public const string InventoryPath = "/integration/inventory/sellers/4321/products/price-and-inventory";

    public string Barcode(int variant) => Server.World.Shop.Variants[variant].Barcode;

    public async Task<Told> SendStockAsync(params (string Barcode, int Quantity)[] items)
    {
        using var response = await client.PostAsJsonAsync(InventoryPath, new { items = items.Select(item => new { barcode = item.Barcode, quantity = item.Quantity }) });
        return await Told.ReadAsync(response);
    }

    /// <summary>Writes stock that must be accepted; returns the batch.</summary>
    public async Task<string> WriteStockAsync(params (string Barcode, int Quantity)[] items) => (await SendStockAsync(items)).Json.GetProperty("batchRequestId").GetString()!;

    public async Task<JsonElement> BatchAsync(string id) => (await GetAsync($"/integration/product/sellers/4321/products/batch-requests/{id}")).Json;

    public Task AdvanceAsync(TimeSpan by) => PanelAsync("clock", new { advanceSeconds = by.TotalSeconds });

    public Task QuirksAsync(object quirks) => PanelAsync("quirks", quirks);

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await Server.DisposeAsync();
    }
}

/// <summary>An answer, read whole.</summary>
internal sealed record Told(int Status, string Body, string ContentType, HttpResponseHeaders Headers)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public IReadOnlyList<JsonElement> Packages => [.. Json.GetProperty("content").EnumerateArray()];

    public IReadOnlyList<long> Ids => [.. Packages.Select(package => package.Long("shipmentPackageId"))];

    public static async Task<Told> ReadAsync(HttpResponseMessage response) =>
        new((int)response.StatusCode, await response.Content.ReadAsStringAsync(), response.Content.Headers.ContentType?.MediaType ?? "", response.Headers);
}

internal static class JsonReading
{
    public static long Long(this JsonElement element, string name) => element.GetProperty(name).GetInt64();

    public static decimal Money(this JsonElement element, string name) => element.GetProperty(name).GetDecimal();

    public static string? Text(this JsonElement element, string name) => element.GetProperty(name).GetString();

    public static bool Has(this JsonElement element, string name) => element.TryGetProperty(name, out _);

    public static IReadOnlyList<JsonElement> Items(this JsonElement element, string name) => [.. element.GetProperty(name).EnumerateArray()];

    public static string Invariant(this long number) => number.ToString(CultureInfo.InvariantCulture);
}
