using System.Text.Json;
using TrendyolSimulator;
using TrendyolSimulator.Catalogue;

namespace GulluShoes.Tests.Simulator;

public sealed class DemoShopTests
{
    [Fact]
    public void The_range_has_about_1400_variants_with_the_barcodes_that_make_scanning_hard()
    {
        var variants = new ShoeShop(1, new SimulatorOptions().Variants).Variants;
        var barcodes = variants.Select(variant => variant.Barcode).ToList();

        Assert.InRange(variants.Count, 1_380, 1_450);
        Assert.Equal(barcodes.Count, barcodes.Distinct(StringComparer.Ordinal).Count());
        Assert.Contains("Güllüayakkabı01", barcodes);
        Assert.Contains(barcodes, barcode => barcode.Contains(' ', StringComparison.Ordinal));
        Assert.InRange(barcodes.Count(barcode => barcodes.Exists(other => other.Length > barcode.Length && other.StartsWith(barcode, StringComparison.Ordinal))), 10, 100);
        Assert.Equal(["35", "36", "37", "38", "39", "40", "41"], variants.Select(variant => variant.Size.Trim()).Distinct().Order(StringComparer.Ordinal));
        Assert.Contains(variants, variant => variant.Model == "099" && variant.StockCode.StartsWith("099-37 ", StringComparison.Ordinal));
        Assert.All(variants, variant => Assert.InRange(variant.Price, 699, 1_150));
    }

    [Fact]
    public async Task Ten_days_of_history_look_like_a_shop()
    {
        await using var market = await Market.OpenAsync(options => options with { Demo = true });
        var state = (await market.GetAsync("/_sim/state")).Json;
        var packages = new List<JsonElement>();
        for (var page = 0; ; page++)
        {
            var told = await market.ListAsync($"size=200&page={page}&startDate={market.Now - (11 * Market.Day)}");
            packages.AddRange(told.Packages);
            if (told.Packages.Count < 200)
            {
                break;
            }
        }

        var days = packages.CountBy(package => DateTimeOffset.FromUnixTimeMilliseconds(package.Long("orderDate")).Date).OrderBy(day => day.Key).Skip(1).SkipLast(1);
        Assert.Equal(state.Long("total"), packages.Count);
        Assert.All(days, day => Assert.InRange(day.Value, 80, 180));
        Assert.InRange(Share(packages, package => package.GetProperty("micro").GetBoolean()), 0.04, 0.08);
        Assert.InRange(Share(packages, package => package.Items("lines").Sum(line => line.Long("quantity")) > 1), 0.055, 0.10);
        var statuses = packages.Select(package => package.Text("status")).ToHashSet();
        Assert.Superset(new HashSet<string?> { "Created", "Picking", "Shipped", "Delivered", "Cancelled" }, statuses);
    }

    [Fact]
    public async Task Customers_and_addresses_use_every_turkish_letter()
    {
        await using var market = await Market.OpenAsync(options => options with { Demo = true });
        var text = string.Concat((await market.ListAsync("size=200&page=0")).Body, (await market.ListAsync("size=200&page=1")).Body, (await market.ListAsync("size=200&page=2")).Body);

        Assert.All("abcçdefgğhıijklmnoöprsştuüvyzABCÇDEFGĞHIİJKLMNOÖPRSŞTUÜVYZ", letter => Assert.Contains(letter, text));
    }

    [Fact]
    public async Task At_demo_pace_several_orders_arrive_a_minute_and_packages_move()
    {
        await using var market = await Market.OpenAsync(options => options with { Demo = true });
        var before = (await market.GetAsync("/_sim/state")).Json.Long("total");
        await market.AdvanceAsync(TimeSpan.FromMinutes(10));
        var after = (await market.GetAsync("/_sim/state")).Json.Long("total");
        var changed = await market.ListAsync($"startDate={market.Now - 600_000}&size=200");

        Assert.InRange(after - before, 20, 120);
        Assert.Contains(changed.Packages, package => package.Text("status") == "Shipped");
    }

    [Fact]
    public async Task Packing_can_be_left_to_the_sellers_software()
    {
        await using var market = await Market.OpenAsync(options => options with { Demo = true, DemoHistoryDays = 0, SellerActs = false });
        await market.AdvanceAsync(TimeSpan.FromHours(2));
        var statuses = (await market.ListAsync("size=200&orderByDirection=ASC")).Packages.Select(package => package.Text("status")).ToHashSet();

        Assert.Subset(new HashSet<string?> { "Awaiting", "Created", "Cancelled" }, statuses);
        Assert.Contains("Created", statuses);
    }

    private static double Share(List<JsonElement> packages, Func<JsonElement, bool> which) => packages.Count(which) / (double)packages.Count;
}
