using System.Net;
using System.Text.Json.Nodes;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Staff;
using GulluShoes.StoreTests.Doors;
using TrendyolSimulator.Orders;

namespace GulluShoes.StoreTests.Commands;

/// <summary>The road out as people use it: from a door to the marketplace and back onto the order's page.</summary>
[Collection(ShopCollection.Name)]
public sealed class CommandDoorTests(ShopServers servers) : IAsyncLifetime
{
    private TestShop shop = null!;
    private long id;

    public async Task InitializeAsync()
    {
        shop = await TestShop.StartSignedInAsync(servers);
        id = shop.Simulator.World.CreateOrders(new OrderBatch(1) { Lives = false, MaxLines = 1 })[0];
        await shop.Truth.BecomesEqualAsync();
    }

    public async Task DisposeAsync() => await shop.DisposeAsync();

    [Fact]
    public async Task A_packed_package_is_told_once_and_its_page_says_so()
    {
        await PackAsync();

        var command = await EndedAsync();

        Assert.Equal(("picking", "confirmed", 1), ((string)command["kind"]!, (string)command["state"]!, (int)command["attempts"]!));
        Assert.Equal("Trendyol kabul etti.", (string)command["lastAnswer"]!);
        Assert.Equal(1, Effects("order.update"));
        await shop.Truth.BecomesEqualAsync();
    }

    [Fact]
    public async Task One_request_sent_twice_is_one_command_and_a_refused_one_can_be_tried_again()
    {
        var key = Guid.NewGuid();
        shop.Simulator.World.SetQuirks(quirks => quirks with { ExpressQuotaFull = true });
        var body = new { kind = "cargoProvider", cargoProvider = "TEXMP" };
        await TellAsync(body, key);
        await TellAsync(body, key);
        var refused = await EndedAsync();
        shop.Simulator.World.SetQuirks(quirks => quirks with { ExpressQuotaFull = false });

        var retried = await shop.Visitor.PostAsync($"api/orders/commands/{refused["id"]}/retry");
        await Soon.TrueAsync(async () => (string)(await CommandsAsync())[0]!["state"]! == "confirmed", "The retry did not arrive.");
        var again = await shop.Visitor.PostAsync($"api/orders/commands/{refused["id"]}/retry");

        Assert.Equal(("failed", HttpStatusCode.NoContent, HttpStatusCode.NotFound), ((string)refused["state"]!, retried.StatusCode, again.StatusCode));
        Assert.Equal("unknown-command", await again.CodeAsync());
        Assert.Single(await CommandsAsync());
        Assert.Equal(1, Effects("order.cargo-provider"));
        Assert.Equal(0, await shop.Truth.CountAsync("problems where closed_at is null"));
    }

    [Fact]
    public async Task Nonsense_unknown_and_closed_packages_are_refused_and_nothing_is_written()
    {
        object[] wrong =
        [
            new { kind = "unsupplied" },
            new { kind = "split", packages = Array.Empty<object>() },
            new { kind = "boxInfo", boxQuantity = 0, deci = 1 },
            new { kind = "cargoProvider", cargoProvider = "NOBODY" },
        ];
        foreach (var body in wrong)
        {
            Assert.Equal("bad-parameter", await (await shop.Visitor.PostAsync($"api/orders/{id}/commands", body)).CodeAsync());
        }

        Assert.Equal("unknown-package", await (await shop.Visitor.PostAsync("api/orders/99/commands", new { kind = "picking" })).CodeAsync());
        shop.Simulator.World.SetStatus(id, Statuses.Shipped);
        await shop.Truth.BecomesEqualAsync();
        Assert.Equal("package-closed", await (await shop.Visitor.PostAsync($"api/orders/{id}/commands", new { kind = "picking" })).CodeAsync());
        Assert.Equal(0, await shop.Truth.CountAsync("trendyol_commands"));
    }

    [Fact]
    public async Task Only_who_may_command_Trendyol_commands_it()
    {
        await shop.Get<People>().AddAsync("paketci", "Paketçi", ShopWish.Password, Role.Worker, CancellationToken.None);
        await shop.Visitor.SignInAsync("paketci");

        var told = await shop.Visitor.PostAsync($"api/orders/{id}/commands", new { kind = "picking" });
        var retried = await shop.Visitor.PostAsync("api/orders/commands/1/retry");

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (told.StatusCode, retried.StatusCode));
    }

    private int Effects(string operation) => shop.Simulator.World.Calls.Snapshot().GetValueOrDefault(operation)?.Effective ?? 0;

    private async Task TellAsync(object body, Guid key)
    {
        var answer = await shop.Visitor.PostAsync($"api/orders/{id}/commands", body, key);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    private async Task<JsonArray> CommandsAsync() => (await shop.Visitor.GetJsonAsync($"api/orders/{id}"))["commands"]!.AsArray();

    private async Task<JsonNode> EndedAsync()
    {
        await Soon.TrueAsync(async () => (await CommandsAsync()) is [{ } only] && only["endedAt"] is not null, "The command did not end.");
        return (await CommandsAsync())[0]!;
    }

    private async Task PackAsync()
    {
        const string station = "Masa 1";
        var taken = JsonNode.Parse(await (await shop.Visitor.PostAsync("api/packing/next", new { station })).Content.ReadAsStringAsync())!["packages"]![0]!;
        foreach (var line in taken["lines"]!.AsArray())
        {
            for (var scan = (int)line!["scanned"]!; scan < (int)line["needed"]!; scan++)
            {
                (await shop.Visitor.PostAsync($"api/packing/{id}/scans", new { scanId = Guid.NewGuid(), code = (string)line["barcode"]!, station })).EnsureSuccessStatusCode();
            }
        }

        (await shop.Visitor.PostAsync($"api/packing/{id}/confirm", new { station })).EnsureSuccessStatusCode();
    }
}
