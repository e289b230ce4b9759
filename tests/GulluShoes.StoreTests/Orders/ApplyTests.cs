using GulluShoes.Shop.Orders;
using GulluShoes.Shop.Pipeline;
using GulluShoes.Store.Orders;
using GulluShoes.StoreTests.Stock;
using GulluShoes.StoreTests.Stores;
using static GulluShoes.StoreTests.Stores.Packages;

namespace GulluShoes.StoreTests.Orders;

public sealed class ApplyTests(StoreServers servers) : StoreTest(servers)
{
    [Fact]
    public async Task A_new_package_gets_its_row_lines_history_registry_and_a_due_label()
    {
        var applied = await Store.Intake.ApplyAsync([Facts(1, 7)], None);

        Assert.Equal(new PageApplied(1, 0, 0, 0, 0), applied);
        Assert.Equal(1, await Store.CountAsync("order_created where package_id = 1 and version = 7 and packable and label_version = 7"));
        Assert.Equal(1, await Store.CountAsync("packages where package_id = 1 and stage = 'Created' and version = 7"));
        Assert.Equal(1, await Store.CountAsync("order_lines where package_id = 1 and model = '099' and unit_price = 899.9"));
        Assert.Equal(1, await Store.CountAsync("package_history where package_id = 1 and from_stage is null and what = 'arrived'"));
        Assert.Equal(["""{"packageIds":[1]}"""], await Store.ReceiveAsync(Queues.Labels));
    }

    [Fact]
    public async Task Everything_told_reads_back_to_the_last_digit()
    {
        var facts = Facts(1) with
        {
            TotalPrice = 1234.5678m,
            SellerDiscount = 0.0001m,
            TrackingNumber = "99999999999999999999999",
            OriginPackageIds = [5, 6],
            MicroExport = true,
            CashOnDelivery = true,
            GiftBox = true,
            InvoiceStatus = "Received",
        };
        await Store.Intake.ApplyAsync([facts], None);

        var detail = (await Store.Orders.FindAsync(1, None))!;

        Assert.Equal(1234.5678m, detail.Order.TotalPrice);
        Assert.Equal(0.0001m, detail.SellerDiscount);
        Assert.Equal("99999999999999999999999", detail.Order.TrackingNumber);
        Assert.Equal([5L, 6L], detail.OriginPackageIds);
        Assert.Equal(facts.Address, detail.Address);
        Assert.Equal(facts.OrderedAt, detail.Order.OrderedAt);
        Assert.Equal(facts.HandOverBy, detail.Order.HandOverBy);
        Assert.True(detail is { MicroExport: true, CashOnDelivery: true, GiftBox: true, Commercial: false, FastDelivery: false });
        Assert.Equal(("Received", "order-creation"), (detail.InvoiceStatus, detail.CreatedBy));
    }

    [Theory]
    [InlineData("Picking", "order_picking")]
    [InlineData("Invoiced", "order_picking")]
    [InlineData("AtCollectionPoint", "order_shipped")]
    [InlineData("Delivered", "order_delivered")]
    [InlineData("UnSupplied", "order_cancelled")]
    public async Task A_newer_status_moves_the_package_into_its_table(string status, string table)
    {
        await Store.Intake.ApplyAsync([Facts(1)], None);

        var applied = await Store.Intake.ApplyAsync([Facts(1, 2, status)], None);

        Assert.Equal(new PageApplied(0, 1, 0, 0, 0), applied);
        Assert.Equal(1, await Store.CountAsync($"{table} where package_id = 1 and status = '{status}'"));
        Assert.Equal(1, await Store.CountAsync("orders"));
        Assert.Equal(1, await Store.CountAsync("package_history where from_stage = 'Created' and what = 'moved,status'"));
    }

    [Fact]
    public async Task Equal_changes_nothing_and_older_is_counted_and_ignored()
    {
        await Store.Intake.ApplyAsync([Facts(1, 5, "Shipped"), Facts(2, 5)], None);

        var applied = await Store.Intake.ApplyAsync([Facts(1, 4, "Created"), Facts(2, 5, "Delivered")], None);

        Assert.Equal(new PageApplied(0, 0, 0, 1, 1), applied);
        Assert.Equal(1, await Store.CountAsync("order_shipped where package_id = 1 and version = 5"));
        Assert.Equal(1, await Store.CountAsync("order_created where package_id = 2"));
        Assert.Equal(2, await Store.CountAsync("package_history"));
    }

    [Fact]
    public async Task Trendyols_newer_word_takes_a_package_back_but_visibly()
    {
        await Store.Intake.ApplyAsync([Facts(1, 1, "Delivered")], None);

        await Store.Intake.ApplyAsync([Facts(1, 2, "Shipped")], None);

        Assert.Equal(1, await Store.CountAsync("order_shipped"));
        Assert.Equal(1, await Store.CountAsync("package_history where from_stage = 'Delivered' and to_stage = 'Shipped' and what like 'moved-back%'"));
    }

    [Fact]
    public async Task An_unknown_status_leaves_a_known_package_where_it_is_and_alarms_once()
    {
        await Store.Intake.ApplyAsync([Facts(1, 1, "Picking")], None);

        await Store.Intake.ApplyAsync([Facts(1, 2, "Teleported")], None);
        await Store.Intake.ApplyAsync([Facts(1, 3, "Teleported"), Facts(2, 3, "Teleported")], None);

        Assert.Equal(1, await Store.CountAsync("order_picking where package_id = 1 and status = 'Teleported' and packable and hold_reason is null"));
        Assert.Equal(1, await Store.CountAsync("order_created where package_id = 2 and status = 'Teleported' and not packable and hold_reason is not null and held_at is not null"));
        var problem = Assert.Single(await Store.OpenProblemsAsync());
        Assert.Equal((Shop.Upkeep.ProblemCause.UnknownStatus, "Teleported", 2), (problem.Cause, problem.Subject, problem.Times));
    }

    [Fact]
    public async Task A_null_address_and_missing_texts_are_kept_as_nothing()
    {
        var facts = new PackageFacts { PackageId = 1, Version = 1, OrderNumber = "10900000001", Status = "Created", Lines = Facts(1).Lines };

        await Store.Intake.ApplyAsync([facts], None);

        var detail = (await Store.Orders.FindAsync(1, None))!;
        Assert.Null(detail.Address);
        Assert.Null(detail.Order.CustomerName);
        Assert.Equal(new LabelState(LabelReadiness.None, null), detail.Label);
        Assert.Empty(await Store.ReceiveAsync(Queues.Labels));
        Assert.Equal([1L], (await Store.Orders.PageAsync(new OrderQuery(Stage.Created), None)).Orders.Select(order => order.PackageId));
    }

    [Fact]
    public async Task A_nul_character_is_left_out_where_postgresql_cannot_keep_it()
    {
        await Store.Intake.ApplyAsync([Facts(1) with { CustomerName = "Ay\0şe" }], None);

        Assert.Equal("Ayşe", (await Store.Orders.FindAsync(1, None))!.Order.CustomerName);
    }

    [Fact]
    public async Task A_hold_survives_a_hundred_syncs()
    {
        await Store.Intake.ApplyAsync([Facts(1)], None);
        await Store.ExecuteAsync("update orders set hold_reason = 'Defective', held_at = now(), held_by = 'ayse' where package_id = 1");

        string[] statuses = ["Created", "Picking", "Invoiced", "Shipped", "Created"];
        for (var version = 2; version <= 101; version++)
        {
            await Store.Intake.ApplyAsync([Facts(1, version, statuses[version % statuses.Length]) with { TotalPrice = version }], None);
        }

        Assert.Equal(1, await Store.CountAsync("orders where version = 101 and hold_reason = 'Defective' and held_by = 'ayse'"));
    }

    [Fact]
    public async Task A_packed_package_stays_ahead_of_news_that_repeat_the_old_status()
    {
        await Store.Intake.ApplyAsync([Facts(1)], None);
        await new StockRoom(Store).PackAsync(1);

        await Store.Intake.ApplyAsync([Facts(1, 2) with { TotalPrice = 1 }], None);

        Assert.Equal(1, await Store.CountAsync("order_picking where package_id = 1 and version = 2 and status = 'Created' and packed_at is not null"));
        Assert.Equal(1, await Store.CountAsync("packages where package_id = 1 and stage = 'Picking'"));
    }

    [Fact]
    public async Task A_cancel_after_packing_becomes_a_problem()
    {
        await Store.Intake.ApplyAsync([Facts(1), Facts(2)], None);
        await new StockRoom(Store).PackAsync(1);

        await Store.Intake.ApplyAsync([Facts(1, 2, "Cancelled"), Facts(2, 2, "Cancelled")], None);

        var problem = Assert.Single(await Store.OpenProblemsAsync());
        Assert.Equal((Shop.Upkeep.ProblemCause.CancelledAfterPacking, "1"), (problem.Cause, problem.Subject));
    }

    [Fact]
    public async Task Doubles_in_one_batch_are_folded_and_the_newest_wins()
    {
        var applied = await Store.Intake.ApplyAsync([Facts(1, 2, "Shipped"), Facts(1, 3, "Delivered"), Facts(1, 1)], None);

        Assert.Equal(new PageApplied(1, 0, 0, 0, 0), applied);
        Assert.Equal(1, await Store.CountAsync("order_delivered where version = 3"));
        Assert.Equal(1, await Store.CountAsync("orders"));
    }

    [Fact]
    public async Task A_split_shows_both_packages_as_siblings_and_the_original_as_dead()
    {
        var original = Facts(1);
        await Store.Intake.ApplyAsync([original], None);

        var part = Facts(2, 2) with { OrderNumber = original.OrderNumber, CreatedBy = "split", OriginPackageIds = [1], Lines = original.Lines };
        await Store.Intake.ApplyAsync([original with { Version = 2, Status = "UnPacked" }, part], None);

        var detail = (await Store.Orders.FindAsync(2, None))!;
        Assert.Equal([new PackageSibling(1, Stage.Cancelled, "UnPacked", Replaces: false)], detail.SiblingPackages);
        Assert.Equal([new PackageSibling(2, Stage.Created, "Created", Replaces: true)], (await Store.Orders.FindAsync(1, None))!.SiblingPackages);
        Assert.Equal(1, detail.Order.Siblings);
        Assert.Equal(original.Lines[0].LineId, Assert.Single(detail.Order.Lines).LineId);
        var found = await Store.Orders.PageAsync(new OrderQuery(Search: original.OrderNumber), None);
        Assert.Equal([1L, 2L], found.Orders.Select(order => order.PackageId).Order());
    }

    [Fact]
    public async Task A_batch_of_two_hundred_is_applied_in_a_fixed_number_of_statements()
    {
        await Store.Intake.ApplyAsync(Many(200), None);

        var applied = await Store.Intake.ApplyAsync([.. Many(200, "Shipped").Select(one => one with { Version = 2 })], None);

        Assert.Equal(new PageApplied(0, 200, 0, 0, 0), applied);
        Assert.Equal(200, await Store.CountAsync("order_shipped"));
        Assert.Equal(2, (await Store.ReceiveAsync(Queues.Labels)).Count);
    }
}
