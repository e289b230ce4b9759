using GulluShoes.Functions.Catalog;
using GulluShoes.StoreTests.Stores;
using GulluShoes.Trendyol;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TrendyolSimulator;

namespace GulluShoes.StoreTests.Creating;

/// <summary>Everything that the functions of creating need, on one database and one marketplace.</summary>
internal static class CreatingWorker
{
    /// <param name="clock">The shop's; the marketplace has one of its own.</param>
    public static ServiceProvider Open<TClock>(string database, StoreServers servers, SimulatorServer market, TClock clock, params (string Key, string Value)[] settings)
        where TClock : TimeProvider
    {
        var services = TestStore.Services(database, servers.Azurite.ConnectionString);
        services.AddSingleton<TimeProvider>(clock).AddSingleton(clock);
        services.AddTrendyol(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(settings.Select(one => KeyValuePair.Create(one.Key, (string?)one.Value)))
        {
            ["Trendyol:BaseUrl"] = market.BaseUrl.AbsoluteUri,
            ["Trendyol:SellerId"] = "4321",
            ["Trendyol:ApiKey"] = "demo-key",
            ["Trendyol:ApiSecret"] = "demo-secret",
            ["Trendyol:RateBudget"] = "false",
        }).Build());
        services.AddCatalog();
        return services.BuildServiceProvider();
    }

    /// <summary>A marketplace that does and approves everything at once.</summary>
    public static async Task<SimulatorServer> OpenMarketAsync()
    {
        var market = await SimulatorServer.StartAsync(new SimulatorOptions { Tier = SellerTier.Unlimited, Variants = 20 });
        market.World.SetQuirks(quirks => quirks with { BatchMillis = 0, ApprovalMillis = 0 });
        return market;
    }
}
