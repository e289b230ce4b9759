using Azure.Storage.Blobs;
using GulluShoes.Local.Parts;
using GulluShoes.Local.Processes;
using GulluShoes.StoreTests.Doors;
using Npgsql;
using TrendyolSimulator;
using TrendyolSimulator.Orders;

namespace GulluShoes.StoreTests.Local;

/// <summary>The shop's real keys replace the simulator: by four settings and nothing else.</summary>
public sealed class OutsideTests : IDisposable
{
    private const int Packages = 37;

    private readonly string _data = Directory.CreateDirectory(
        Path.Combine(Path.GetTempPath(), $"gullushoes-outside-{Guid.NewGuid():N}")).FullName;

    private readonly CancellationTokenSource _deadline = new(TimeSpan.FromMinutes(6));

    public void Dispose()
    {
        _deadline.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    [Fact]
    public async Task With_another_Trendyol_no_simulator_starts_and_its_orders_arrive()
    {
        var options = new SimulatorOptions { Tier = SellerTier.Unlimited, SellerId = 77, ApiKey = "their-key", ApiSecret = "their-secret" };
        await using var theirs = await SimulatorServer.StartAsync(options, _deadline.Token);
        theirs.World.CreateOrders(new OrderBatch(Packages));

        await using var command = await RunningCommand.StartAsync(_data, _deadline.Token, new Dictionary<string, string?>
        {
            ["Trendyol__BaseUrl"] = theirs.BaseUrl.AbsoluteUri,
            ["Trendyol__SellerId"] = "77",
            ["Trendyol__ApiKey"] = options.ApiKey,
            ["Trendyol__ApiSecret"] = options.ApiSecret,
        });

        Assert.Null(command.Info.Simulator);
        Assert.Equal(theirs.BaseUrl, command.Info.Trendyol);
        Assert.Equal(3, command.Info.Processes.Count);
        await using var shop = NpgsqlDataSource.Create(command.Info.Postgres + ";Pooling=false");
        await Soon.TrueAsync(async () => await CountAsync(shop) == Packages, "The orders of the other Trendyol do not arrive.");
    }

    [Fact]
    public async Task With_a_database_a_storage_and_a_port_of_ones_own_only_the_app_and_the_simulator_start()
    {
        await using var server = await EmbeddedPostgres.StartAsync(PostgresSettings.Throwaway, _deadline.Token);
        await using var azurite = await Azurite.StartAsync(AzuriteSettings.Throwaway, _deadline.Token);
        var database = await server.CreateDatabaseAsync("theirs", _deadline.Token);
        var port = FreePorts.Next();

        await using var command = await RunningCommand.StartAsync(_data, _deadline.Token, port: port, outside: new Dictionary<string, string?>
        {
            ["ConnectionStrings__Shop"] = database,
            ["AzureWebJobsStorage"] = azurite.ConnectionString,
        });

        Assert.Equal(["Fonksiyon uygulaması", "Trendyol simülatörü"], command.Info.Processes.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(port, command.Info.Portal.Port);
        using var visitor = new HttpClient { BaseAddress = command.Info.Portal };
        Assert.Contains("<title>", await visitor.GetStringAsync("/"), StringComparison.Ordinal);
        await using var shop = NpgsqlDataSource.Create(database + ";Pooling=false");
        await Soon.TrueAsync(async () => await CountAsync(shop) > 0, "No order arrives in the given database.");
        var labels = new BlobServiceClient(azurite.ConnectionString).GetBlobContainerClient("labels");
        await Soon.TrueAsync(async () => await labels.ExistsAsync() && await labels.GetBlobsAsync().AnyAsync(), "No label arrives in the given storage.");
    }

    private static async Task<long> CountAsync(NpgsqlDataSource shop)
    {
        await using var count = shop.CreateCommand("select count(*) from orders");
        return (long)(await count.ExecuteScalarAsync())!;
    }
}
