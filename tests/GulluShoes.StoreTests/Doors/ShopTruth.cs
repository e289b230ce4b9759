using System.Net.Http.Json;
using Azure.Storage.Queues;
using GulluShoes.Local.Smoke;
using GulluShoes.Shop.Orders;
using GulluShoes.Shop.Pipeline;
using Npgsql;

namespace GulluShoes.StoreTests.Doors;

/// <summary>Reads both sides past the app, straight from the tables and from the marketplace: the app must not be its own witness.</summary>
internal sealed class ShopTruth(string database, string storage, Uri simulator) : IAsyncDisposable
{
    private readonly HttpClient http = new();

    /// <summary>What the app has logged, for the message of a test that waited in vain.</summary>
    public Func<string> Log { get; init; } = () => "";

    public NpgsqlDataSource Database { get; } = NpgsqlDataSource.Create(database);

    /// <summary>Waits until both sides are equal, every label is drawn and nothing waits any more.</summary>
    public Task BecomesEqualAsync() =>
        Soon.NothingIsMissingAsync(async () => await DifferenceAsync() ?? await UnfinishedAsync(), Log);

    /// <summary>The first difference between both sides; null when they are equal.</summary>
    public async Task<string?> DifferenceAsync()
    {
        var market = await http.GetFromJsonAsync<Market>(new Uri(simulator, "_sim/state"));
        var sides = new Comparison(market!.Packages, await PackagesAsync());
        return sides.Differences.Count > 0 ? $"{sides.Differences.Count} differences, e.g. {sides.Differences[0]}"
            : sides.WithoutLabel.Count > 0 ? $"{sides.WithoutLabel.Count} labels are missing, e.g. {sides.WithoutLabel[0]}"
            : null;
    }

    /// <summary>Turns a knob of the marketplace's control panel.</summary>
    public async Task TellMarketAsync(string path, object body) => (await http.PostAsJsonAsync(new Uri(simulator, path), body)).EnsureSuccessStatusCode();

    /// <summary>Sends a DELETE to the market's control panel.</summary>
    public async Task ForgetAsync(string path) => (await http.DeleteAsync(new Uri(simulator, path))).EnsureSuccessStatusCode();

    public async Task<T?> ScalarAsync<T>(string sql)
    {
        await using var command = Database.CreateCommand(sql);
        var value = await command.ExecuteScalarAsync();
        return value is null or DBNull ? default : (T)value;
    }

    public Task<long> CountAsync(string from) => ScalarAsync<long>($"select count(*) from {from}")!;

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await Database.DisposeAsync();
    }

    private async Task<string?> UnfinishedAsync()
    {
        foreach (var name in Queues.All)
        {
            var depth = (await new QueueClient(storage, name).GetPropertiesAsync()).Value.ApproximateMessagesCount;
            if (depth > 0)
            {
                return $"{depth} messages wait in {name}";
            }
        }

        var waiting = await CountAsync("outbox") + await CountAsync("package_snapshots where applied_version is distinct from version");
        return waiting > 0 ? $"{waiting} messages or snapshots wait in the database" : null;
    }

    private async Task<IReadOnlyList<ShopPackage>> PackagesAsync()
    {
        await using var command = Database.CreateCommand("select package_id, stage, status, version, label_version, label_drawn_version from orders");
        await using var reader = await command.ExecuteReaderAsync();
        var packages = new List<ShopPackage>();
        while (await reader.ReadAsync())
        {
            packages.Add(new ShopPackage(
                reader.GetInt64(0),
                Enum.Parse<Stage>(reader.GetString(1)),
                reader.GetString(2),
                reader.GetInt64(3),
                reader.IsDBNull(4) ? null : reader.GetInt64(4),
                reader.IsDBNull(5) ? null : reader.GetInt64(5)));
        }

        return packages;
    }

    private sealed record Market(IReadOnlyList<MarketPackage> Packages);
}
