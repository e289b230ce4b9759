using GulluShoes.Shop.Orders;
using GulluShoes.Shop.Pipeline;
using GulluShoes.Shop.Upkeep;
using GulluShoes.StoreTests.Stores;
using static GulluShoes.StoreTests.Stores.Packages;

namespace GulluShoes.StoreTests.Orders;

public sealed class LineAndLabelChangeTests(StoreServers servers) : StoreTest(servers)
{
    [Fact]
    public async Task Lines_that_vanished_are_removed_and_new_and_changed_ones_written()
    {
        await Store.Intake.ApplyAsync([Facts(1) with { Lines = [Line(1, "099", "Siyah", "37"), Line(2, "100", "Bej", "38")] }], None);

        await Store.Intake.ApplyAsync([Facts(1, 2) with { Lines = [Line(2, "100", "Bej", "39", 2), Line(3, "101", "Bej", "38")] }], None);

        var lines = (await Store.Orders.FindAsync(1, None))!.Order.Lines;
        Assert.Equal([(2L, "39", 2), (3L, "38", 1)], lines.Select(line => (line.LineId, line.Size!, line.Quantity)));
        Assert.Equal(1, await Store.CountAsync("orders where pairs = 3"));
    }

    [Fact]
    public async Task Two_lines_of_one_variant_keep_their_line_ids()
    {
        await Store.Intake.ApplyAsync([Facts(1) with { Lines = [Line(1, "099", "Siyah", "37"), Line(2, "099", "Siyah", "37")] }], None);

        Assert.Equal([1L, 2L], (await Store.Orders.FindAsync(1, None))!.Order.Lines.Select(line => line.LineId));
    }

    [Fact]
    public async Task A_package_without_lines_is_kept_shown_and_alarmed()
    {
        await Store.Intake.ApplyAsync([Facts(1) with { Lines = [] }], None);

        Assert.Single((await Store.Orders.PageAsync(new(), None)).Orders);
        var problem = Assert.Single(await Store.OpenProblemsAsync());
        Assert.Equal((ProblemCause.PackageWithoutLines, "1"), (problem.Cause, problem.Subject));
    }

    [Fact]
    public async Task A_payload_without_lines_does_not_take_known_lines_away()
    {
        await Store.Intake.ApplyAsync([Facts(1)], None);
        await Store.ReceiveAsync(Queues.Labels);

        await Store.Intake.ApplyAsync([Facts(1, 2, "Picking") with { Lines = [] }], None);

        Assert.Single((await Store.Orders.FindAsync(1, None))!.Order.Lines);
        Assert.Equal(1, await Store.CountAsync("order_picking where pairs = 1 and line_words like '%099%'"));
        Assert.Empty(await Store.ReceiveAsync(Queues.Labels));
    }

    [Fact]
    public async Task The_problem_heals_when_the_lines_come()
    {
        await Store.Intake.ApplyAsync([Facts(1) with { Lines = [] }], None);

        await Store.Intake.ApplyAsync([Facts(1, 2)], None);

        Assert.Empty(await Store.OpenProblemsAsync());
        Assert.Single((await Store.Orders.FindAsync(1, None))!.Order.Lines);
    }

    [Fact]
    public async Task A_change_of_what_is_printed_makes_a_new_label_due()
    {
        await Store.Intake.ApplyAsync([Facts(1)], None);
        await Store.ReceiveAsync(Queues.Labels);

        await Store.Intake.ApplyAsync([Facts(1, 2) with { Address = Facts(1).Address! with { Street = "Lale Sokak 2" } }], None);

        Assert.Equal(1, await Store.CountAsync("orders where label_version = 2"));
        Assert.Single(await Store.ReceiveAsync(Queues.Labels));
        Assert.Equal(1, await Store.CountAsync("package_history where what = 'address'"));
    }

    [Fact]
    public async Task Whatever_Trendyol_changes_is_written_and_named_in_the_history()
    {
        await Store.Intake.ApplyAsync([Facts(1)], None);
        var moved = Facts(1, 2) with
        {
            TrackingNumber = "7280000000009999",
            Carrier = "Sürat Kargo",
            CustomerName = "Ayşe Kaya",
            Address = new ShippingAddress { Name = "Ayşe Kaya", Street = "Lale Sokak 2", District = "Çankaya", City = "Ankara", CountryCode = "TR" },
            HandOverBy = Monday.AddDays(3),
            TotalPrice = 799.9m,
            InvoiceStatus = "Invoiced",
        };

        await Store.Intake.ApplyAsync([moved], None);

        var detail = (await Store.Orders.FindAsync(1, None))!;
        Assert.Equal("tracking-number,carrier,customer,address,hand-over,price,invoice", detail.History[0].What);
        Assert.Equal(
            (moved.TrackingNumber, moved.Carrier, moved.CustomerName, moved.Address, moved.HandOverBy, moved.TotalPrice, moved.InvoiceStatus),
            (detail.Order.TrackingNumber, detail.Order.Carrier, detail.Order.CustomerName, detail.Address, detail.Order.HandOverBy, detail.Order.TotalPrice, detail.InvoiceStatus));
    }

    [Theory]
    [InlineData("Created")]
    [InlineData("Delivered")]
    public async Task Long_texts_are_kept_whole_in_every_table(string status)
    {
        var random = new Random(1);
        string Long() => new([.. random.GetItems<char>("abcçdefgğhıijklmnoöprsştuüvyzİ ", 1000)]);
        var line = Line(10, "099", "Siyah", "37") with { ProductName = Long(), StockCode = Long() };
        var facts = Facts(1, 1, status) with { CustomerName = Long(), TrackingLink = Long(), Lines = [line] };
        facts = facts with { Address = facts.Address! with { Name = Long(), Street = Long() } };

        await Store.Intake.ApplyAsync([facts], None);

        var detail = (await Store.Orders.FindAsync(1, None))!;
        var kept = Assert.Single(detail.Order.Lines);
        Assert.Equal(
            (facts.CustomerName, facts.Address, facts.TrackingLink, line.ProductName, line.StockCode),
            (detail.Order.CustomerName, detail.Address, detail.TrackingLink, kept.ProductName, kept.StockCode));
    }

    [Fact]
    public async Task A_change_that_is_not_printed_leaves_the_label_as_it_is()
    {
        await Store.Intake.ApplyAsync([Facts(1)], None);
        await Store.ReceiveAsync(Queues.Labels);

        await Store.Intake.ApplyAsync([Facts(1, 2, "Shipped") with { InvoiceStatus = "Invoiced", TotalPrice = 1m }], None);

        Assert.Equal(1, await Store.CountAsync("orders where label_version = 1 and version = 2"));
        Assert.Empty(await Store.ReceiveAsync(Queues.Labels));
    }

    [Fact]
    public async Task The_label_becomes_due_when_the_tracking_number_comes()
    {
        await Store.Intake.ApplyAsync([Facts(1) with { TrackingNumber = null }], None);
        Assert.Empty(await Store.ReceiveAsync(Queues.Labels));

        await Store.Intake.ApplyAsync([Facts(1, 2)], None);

        Assert.Single(await Store.ReceiveAsync(Queues.Labels));
    }

    [Fact]
    public async Task A_package_that_arrives_dead_gets_no_label()
    {
        await Store.Intake.ApplyAsync([Facts(1, 1, "Cancelled")], None);

        Assert.Equal(1, await Store.CountAsync("order_cancelled where label_version is null"));
        Assert.Empty(await Store.ReceiveAsync(Queues.Labels));
    }

    [Fact]
    public async Task At_most_a_hundred_labels_ride_in_one_message()
    {
        await Store.Intake.ApplyAsync(Many(160), None);

        var sizes = (await Store.ReceiveAsync(Queues.Labels)).ConvertAll(body => body.Count(letter => letter == ',') + 1);
        Assert.Equal([60, 100], sizes.Order());
    }
}
