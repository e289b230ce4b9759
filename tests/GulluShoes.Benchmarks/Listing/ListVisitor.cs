using System.Diagnostics;
using System.Text.Json.Nodes;
using GulluShoes.Benchmarks.Stores;
using Npgsql;

namespace GulluShoes.Benchmarks.Listing;

/// <summary>Asks the doors of a list, and the database the same.</summary>
internal sealed class ListVisitor(BenchmarkShop shop, CancellationToken ct)
{
    private const string Page = "select * from orders where stage = 'Delivered' order by listed_at desc, package_id desc limit 50";

    /// <summary>Milliseconds to the last byte of the answer.</summary>
    public async Task<double> TimeAsync(string address)
    {
        var started = Stopwatch.GetTimestamp();
        await ReadAsync(address);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    /// <summary>The 95th percentile of some requests.</summary>
    /// <param name="what">For the person who waits.</param>
    /// <param name="address">Of the n-th request.</param>
    public async Task<double> P95Async(string what, int times, Func<int, string> address)
    {
        var took = new List<double>();
        for (var time = 0; time < times; time++)
        {
            took.Add(await TimeAsync(address(time)));
        }

        BenchmarkRun.Say($"{what}: median {Quantiles.Median(took):F1} ms, p95 {Quantiles.P95(took):F1} ms");
        return Quantiles.P95(took);
    }

    /// <summary>Turns the pages up to the one before the wanted.</summary>
    public async Task<string> AddressOfPageAsync(string first, int number)
    {
        var address = first;
        for (var page = 1; page < number && Next(await ReadAsync(address)) is { } next; page++)
        {
            address = $"{first}&after={next}";
        }

        return address;
    }

    /// <summary>Medians of the first page of the largest table through the door, and of the same rows and their lines asked from the database; in turns.</summary>
    public async Task<(double Door, double Sql)> CompareAsync(int times)
    {
        var (door, sql) = (new List<double>(), new List<double>());
        for (var time = 0; time < times; time++)
        {
            door.Add(await TimeAsync("api/orders?take=50&stage=delivered"));
            var started = Stopwatch.GetTimestamp();
            await ReadRowsAsync();
            sql.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return (Quantiles.Median(door), Quantiles.Median(sql));
    }

    private static string? Next(byte[] body) => (string?)JsonNode.Parse(body)!["next"];

    private async Task<byte[]> ReadAsync(string address)
    {
        using var answer = await shop.Browser.GetAsync(new Uri(address, UriKind.Relative), ct);
        var body = await answer.Content.ReadAsByteArrayAsync(ct);
        return answer.IsSuccessStatusCode ? body : throw new InvalidOperationException($"{address}: {answer.StatusCode}");
    }

    private async Task ReadRowsAsync()
    {
        await using var batch = shop.Get<NpgsqlDataSource>().CreateBatch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand(Page));
        batch.BatchCommands.Add(new NpgsqlBatchCommand($"select l.* from ({Page}) o join order_lines l using (package_id)"));
        await using var reader = await batch.ExecuteReaderAsync(ct);
        var values = new object[100];
        do
        {
            while (await reader.ReadAsync(ct))
            {
                reader.GetValues(values);
            }
        }
        while (await reader.NextResultAsync(ct));
    }
}
