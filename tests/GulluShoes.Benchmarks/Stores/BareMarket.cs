using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GulluShoes.Benchmarks.Stores;

/// <summary>The marketplace's calls for stock and nothing else: no ledger, no memory, no client.</summary>
internal static class BareMarket
{
    public static HttpClient Client(Uri market)
    {
        var http = new HttpClient { BaseAddress = market };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("demo-key:demo-secret")));
        http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "4321 - SelfIntegration");
        return http;
    }

    /// <summary>Tells each barcode the same quantity and reads each result, one call after the other. Seconds.</summary>
    public static async Task<double> TellAsync(HttpClient http, string[] barcodes, int quantity, int perCall, CancellationToken ct)
    {
        var started = Stopwatch.GetTimestamp();
        var batches = new List<string>();
        foreach (var some in barcodes.Chunk(perCall))
        {
            using var answer = await http.PostAsJsonAsync(
                "integration/inventory/sellers/4321/products/price-and-inventory", new { items = some.Select(barcode => new { barcode, quantity }) }, ct);
            answer.EnsureSuccessStatusCode();
            batches.Add((string)(await answer.Content.ReadFromJsonAsync<JsonObject>(ct))!["batchRequestId"]!);
        }

        foreach (var batch in batches)
        {
            using var result = await http.GetFromJsonAsync<JsonDocument>($"integration/product/sellers/4321/products/batch-requests/{batch}", ct);
            if (result!.RootElement.GetProperty("failedItemCount").GetInt32() > 0 || result.RootElement.GetProperty("items")[0].GetProperty("status").GetString() != "SUCCESS")
            {
                throw new InvalidOperationException("The marketplace did not take it.");
            }
        }

        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
