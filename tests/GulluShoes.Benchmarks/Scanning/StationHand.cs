using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using GulluShoes.Benchmarks.Stores;
using Npgsql;

namespace GulluShoes.Benchmarks.Scanning;

/// <summary>What one station waited for, in milliseconds to the last byte of each answer.</summary>
/// <param name="Bare">The same station's bare <c>select 1</c>, one after each scan, through the same pool.</param>
internal sealed record StationTimes(List<double> Scans, List<double> Bare, List<double> Nexts, List<double> Confirms);

/// <summary>A packer without a pause: takes the next package, scans every shoe of it, confirms, again and again.</summary>
internal sealed class StationHand(BenchmarkShop shop, string station, CancellationToken ct)
{
    private readonly StationTimes times = new([], [], [], []);

    public async Task<StationTimes> PackAsync(int scans)
    {
        while (times.Scans.Count < scans)
        {
            var taken = await PostAsync("api/packing/next", new { station }, times.Nexts);
            var package = taken["packages"]!.AsArray().Single()!;
            await ScanAsync(package);
            await PostAsync($"api/packing/{package["packageId"]}/confirm", new { station }, times.Confirms);
        }

        return times;
    }

    private async Task ScanAsync(JsonNode package)
    {
        foreach (var line in package["lines"]!.AsArray())
        {
            for (var shoe = 0; shoe < (int)line!["needed"]!; shoe++)
            {
                var scan = new { scanId = Guid.NewGuid(), code = (string)line["barcode"]!, station };
                var answer = await PostAsync($"api/packing/{package["packageId"]}/scans", scan, times.Scans);
                if ((string)answer["result"]! is not ("accepted" or "completed"))
                {
                    throw new InvalidOperationException($"{package["packageId"]}: {answer["result"]} {answer["sentence"]}");
                }

                times.Bare.Add(await TimeOfBareAsync());
            }
        }
    }

    private async Task<JsonNode> PostAsync(string address, object body, List<double> into)
    {
        var started = Stopwatch.GetTimestamp();
        using var answer = await shop.Browser.PostAsJsonAsync(new Uri(address, UriKind.Relative), body, ct);
        var text = await answer.Content.ReadAsStringAsync(ct);
        into.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        return answer.IsSuccessStatusCode ? JsonNode.Parse(text)! : throw new InvalidOperationException($"{address}: {answer.StatusCode} {text}");
    }

    private async Task<double> TimeOfBareAsync()
    {
        var started = Stopwatch.GetTimestamp();
        await using var command = shop.Get<NpgsqlDataSource>().CreateCommand("select 1");
        await command.ExecuteScalarAsync(ct);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }
}
