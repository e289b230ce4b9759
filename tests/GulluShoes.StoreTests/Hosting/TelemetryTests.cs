using System.Net;
using GulluShoes.Functions.Hosting;
using GulluShoes.StoreTests.Doors;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GulluShoes.StoreTests.Hosting;

/// <summary>What is told of the shop to whoever watches it.</summary>
[Collection(ShopCollection.Name)]
public sealed class TelemetryTests(ShopServers servers)
{
    [Fact]
    public async Task A_collector_hears_of_each_door_with_its_statements_and_of_no_customer()
    {
        await using var collector = await Collector.StartAsync();
        await using var shop = await TestShop.StartSignedInAsync(servers, Telling(collector.Address));

        (await shop.Visitor.GetAsync("api/orders?search=Fatma")).EnsureSuccessStatusCode();

        await Soon.TrueAsync(() => Task.FromResult(collector.Of("/v1/traces").Contains("ListOrders", StringComparison.Ordinal)), "No span of ListOrders came.");
        await Soon.TrueAsync(() => Task.FromResult(collector.Of("/v1/metrics").Contains("functions.duration", StringComparison.Ordinal)), "No durations came.");
        await Soon.TrueAsync(() => Task.FromResult(collector.Of("/v1/traces").Contains("postgresql", StringComparison.Ordinal)), "No span of a statement came.");
        Assert.Contains("faas.trigger", collector.Of("/v1/traces"), StringComparison.Ordinal);
        Assert.DoesNotContain("Fatma", collector.Of("/v1/traces") + collector.Of("/v1/metrics"), StringComparison.Ordinal);
        Assert.DoesNotContain(ShopWish.Password, collector.Of("/v1/traces"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_collector_that_is_away_costs_nobody_anything()
    {
        await using var shop = await TestShop.StartSignedInAsync(servers, Telling(new Uri("http://127.0.0.1:9")));

        Assert.Equal(HttpStatusCode.OK, (await shop.Visitor.GetAsync("api/orders")).StatusCode);
    }

    [Theory]
    [InlineData("Otlp", "Telemetry:Endpoint")]
    [InlineData("AzureMonitor", "Telemetry:ConnectionString")]
    public void What_is_missing_stops_the_start_by_its_name(string exporter, string missing)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Telemetry:Exporter", exporter)]).Build();
        using var provider = new ServiceCollection().AddTelemetry(configuration).BuildServiceProvider();

        var refused = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IOptions<TelemetryOptions>>().Value);

        Assert.Contains(missing, refused.Message, StringComparison.Ordinal);
    }

    private static ShopWish Telling(Uri collector) => new()
    {
        Timers = false,
        Settings = new Dictionary<string, string?>
        {
            ["Telemetry:Exporter"] = "Otlp",
            ["Telemetry:Endpoint"] = collector.AbsoluteUri,
            ["Telemetry:Every"] = "00:00:01",
        },
    };
}
