using System.Text.Json.Nodes;
using GulluShoes.StoreTests.Doors;
using TrendyolSimulator.Orders;

namespace GulluShoes.StoreTests.Faults;

/// <summary>What has drifted apart is found, repaired where re-reading can, and shown.</summary>
[Collection(StormCollection.Name)]
public sealed class DriftTests(ShopServers servers)
{
    // The number that once sat in "Picking" although shipped.
    private const int Stuck = 67;

    [Fact]
    public async Task Packages_that_stand_behind_or_are_missing_are_repaired_and_told_and_an_unknown_one_is_named()
    {
        await using var shop = await TestShop.StartSignedInAsync(servers, new ShopWish { Timers = false });
        shop.Simulator.World.CreateOrders(new OrderBatch(Stuck) { Mix = new Dictionary<string, double> { [Statuses.Shipped] = 1 } });
        await shop.Visitor.PostAsync("api/orders/sync");
        await shop.Truth.BecomesEqualAsync();
        await DriftAsync(shop);

        await shop.Visitor.PostAsync("api/orders/reconcile");

        await Soon.TrueAsync(async () => await RunAsync(shop) is not null, "The comparison does not end.");
        var details = (await RunAsync(shop))!;
        Assert.Equal(Stuck, (int)details["repaired"]!);
        Assert.Equal(Stuck, await shop.Truth.CountAsync("order_shipped where package_id > 99"));
        Assert.Equal(1, await shop.Truth.CountAsync("problems where cause = 'Drift' and subject = '99' and closed_at is null"));
        Assert.Equal(1, await shop.Truth.CountAsync("problems where cause = 'Drift'"));
    }

    /// <summary>All but one stand in Picking, one is missing here, and one is here that the market does not know.</summary>
    private static async Task DriftAsync(TestShop shop)
    {
        string[] deeds =
        [
            "update orders set stage = 'Picking' where stage = 'Shipped'",
            "update packages set stage = 'Picking'",
            "create temp table lost as select min(package_id) as id from packages",
            "delete from package_history where package_id = (select id from lost)",
            "delete from order_lines where package_id = (select id from lost)",
            "delete from orders where package_id = (select id from lost)",
            "delete from package_snapshots where package_id = (select id from lost)",
            "delete from packages where package_id = (select id from lost)",
            """
            insert into packages (package_id, stage, version, first_seen_at)
            select 99, 'Created', max(version), now() from packages
            """,
            """
            insert into orders (stage, package_id, version, order_number, status, packable, listed_at, due_at, stage_since, origin_package_ids, micro_export,
                commercial, cash_on_delivery, fast_delivery, gift_box, pairs, line_words, lines_mark, print_mark)
            select 'Created', 99, version, '99', 'Created', true, now(), now(), now(), '{}', false, false, false, false, false, 1, '', 0, 0 from packages where package_id = 99
            """,
        ];
        await using var connection = await shop.Database.OpenConnectionAsync();
        foreach (var deed in deeds)
        {
            await using var command = new Npgsql.NpgsqlCommand(deed, connection);
            await command.ExecuteNonQueryAsync();
        }
    }

    private static async Task<JsonNode?> RunAsync(TestShop shop) =>
        await shop.Truth.ScalarAsync<string>("select details::text from run_reports where function = 'ReconcilePackages' and ended_at is not null") is { } details
            ? JsonNode.Parse(details)
            : null;
}
