using System.Net;
using System.Text.Json.Nodes;
using GulluShoes.Shop.Orders;

namespace GulluShoes.StoreTests.Doors;

/// <summary>Orders and labels through the doors, on a shop that has taken in forty packages.</summary>
[Collection(ShopCollection.Name)]
public sealed class OrderDoorTests(FilledShop filled) : IClassFixture<FilledShop>
{
    private readonly TestShop shop = filled.Shop;

    [Fact]
    public async Task Pages_of_a_stage_show_each_package_once()
    {
        var seen = new List<long>();
        string? after = null;
        do
        {
            var page = await shop.Visitor.GetJsonAsync($"api/orders?stage=created&take=5&after={Uri.EscapeDataString(after ?? "")}");
            seen.AddRange(page["orders"]!.AsArray().Select(order => (long)order!["packageId"]!));
            Assert.All(page["orders"]!.AsArray(), order => Assert.Equal("created", (string?)order!["stage"]));
            after = (string?)page["next"];
        }
        while (after is not null);

        Assert.Equal(12, seen.Count);
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Fact]
    public async Task Counts_say_what_the_tables_hold()
    {
        JsonNode counts = null!;
        await Soon.TrueAsync(
            async () =>
            {
                counts = await shop.Visitor.GetJsonAsync("api/orders/counts");
                return (long)counts["created"]! == 12 && counts["lastSyncAt"] is not null;
            },
            "The counts did not follow.");

        Assert.Equal((8, 8, 8, 4), ((long)counts["picking"]!, (long)counts["shipped"]!, (long)counts["delivered"]!, (long)counts["cancelled"]!));
        Assert.False((bool)counts["lastSyncFailed"]!);
    }

    [Fact]
    public async Task A_package_is_found_by_its_number_and_shown_with_everything()
    {
        var found = await shop.Visitor.GetJsonAsync($"api/orders?q={filled.Ids[0]}");
        var row = Assert.Single(found["orders"]!.AsArray())!;
        var order = await shop.Visitor.GetJsonAsync($"api/orders/{filled.Ids[0]}");

        Assert.Equal((string?)row["orderNumber"], (string?)order["orderNumber"]);
        Assert.NotEmpty(order["lines"]!.AsArray());
        Assert.NotEmpty(order["history"]!.AsArray());
        Assert.NotNull(order["address"]!["city"]);
    }

    [Theory]
    [InlineData("api/orders?stage=nowhere", "bad-parameter")]
    [InlineData("api/orders?stage=0", "bad-parameter")]
    [InlineData("api/orders?take=0", "bad-parameter")]
    [InlineData("api/orders?take=1000", "bad-parameter")]
    [InlineData("api/orders?after=nonsense", "bad-cursor")]
    [InlineData("api/runs?take=x", "bad-parameter")]
    [InlineData("api/labels/1?format=gif", "bad-parameter")]
    [InlineData("api/packing/queue?onePair=evet", "bad-parameter")]
    [InlineData("api/packing/queue?onePair=True", "bad-parameter")]
    public async Task A_wrong_value_is_refused_and_not_replaced(string path, string code)
    {
        var answer = await shop.Visitor.GetAsync(path);

        Assert.Equal((HttpStatusCode.BadRequest, code), (answer.StatusCode, await answer.CodeAsync()));
    }

    [Fact]
    public async Task An_unknown_package_is_not_found()
    {
        var order = await shop.Visitor.GetAsync("api/orders/1");
        var label = await shop.Visitor.GetAsync("api/labels/1");

        Assert.Equal((HttpStatusCode.NotFound, "unknown-package"), (order.StatusCode, await order.CodeAsync()));
        Assert.Equal((HttpStatusCode.NotFound, "unknown-package"), (label.StatusCode, await label.CodeAsync()));
    }

    [Fact]
    public async Task A_label_can_be_looked_at()
    {
        var answer = await shop.Visitor.GetAsync($"api/labels/{await OneIn(Stage.Created)}");

        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("<svg", (await answer.Content.ReadAsStringAsync())[..200], StringComparison.Ordinal);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task A_label_that_is_being_drawn_says_when_to_come_back()
    {
        var id = await OneIn(Stage.Created);
        await shop.Truth.ScalarAsync<object>($"update orders set label_drawn_version = null where package_id = {id}");

        var answer = await shop.Visitor.GetAsync($"api/labels/{id}");

        Assert.Equal((HttpStatusCode.NotFound, "label-drawing"), (answer.StatusCode, await answer.CodeAsync()));
        Assert.Equal(TimeSpan.FromSeconds(2), answer.Headers.RetryAfter?.Delta);
    }

    [Fact]
    public async Task The_label_of_a_dead_package_can_no_longer_be_had()
    {
        var answer = await shop.Visitor.GetAsync($"api/labels/{await OneIn(Stage.Cancelled)}");

        Assert.Equal((HttpStatusCode.Conflict, "package-dead"), (answer.StatusCode, await answer.CodeAsync()));
    }

    [Fact]
    public async Task Runs_tell_what_the_timers_did()
    {
        var page = await shop.Visitor.GetJsonAsync("api/runs?take=100");
        var runs = page["runs"]!.AsArray().Where(run => (string?)run!["function"] == "FetchPackages").ToList();

        Assert.Contains(runs, run => (int)run!["new"]! > 0 && (string?)run["outcome"] == "ok");
        Assert.All(runs, run => Assert.NotNull(run!["startedAt"]));
    }

    private async Task<long> OneIn(Stage stage) => (await ManyIn(stage))[0];

    private async Task<List<long>> ManyIn(Stage stage)
    {
        var page = await shop.Visitor.GetJsonAsync($"api/orders?stage={stage}&take=200");
        return [.. page["orders"]!.AsArray().Select(order => (long)order!["packageId"]!)];
    }
}
