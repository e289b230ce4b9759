using GulluShoes.Shop.Money.Imports;
using GulluShoes.Shop.Orders;
using GulluShoes.Store.Money.Tariffs;
using GulluShoes.StoreTests.Money.Imports;
using GulluShoes.StoreTests.Stores;

namespace GulluShoes.StoreTests.Money.Tariffs;

/// <summary>What commission a line bears and by whose word, and how far that is from the tariff.</summary>
public sealed class LineCommissionTests(StoreServers servers) : StoreTest(servers)
{
    private static readonly DateOnly From = new(2026, 11, 1), To = new(2026, 11, 30);

    private TariffRoom Room => new(Store);

    private TariffGaps Gaps => Store.Get<TariffGaps>();

    [Fact]
    public async Task Each_later_word_beats_the_earlier_one_and_says_whose_it_is()
    {
        await Store.Intake.ApplyAsync([Order(1, Line(1, "A", 900m, rate: 21.5m)), Order(2, Line(2, "Z", 900m, rate: 21.5m)), Order(3, Line(3, "Z", 900m))], None);
        Assert.Equal("1: 193.5 Payload, 2: 193.5 Payload, 3:  ", await WordsAsync());

        // Placed on the 23rd at 12:00 of Istanbul; the earlier period has ended by then.
        var tariff = await Room.UploadAsync([TariffRoom.First, TariffRoom.Second], new Offer("A", 900m, [24m, 1m, 16m, 12m], Offer.Usual));
        Assert.Equal("1: 180 Tariff, 2: 193.5 Payload, 3:  ", await WordsAsync());

        // A charge of zero is one that nobody knows yet.
        await Room.Imports.UploadAsync(new Said(ImportRoom.Number(1), 0m), new Said(ImportRoom.Number(3), -12.34m));
        Assert.Equal("1: 180 Tariff, 2: 193.5 Payload, 3: 12.34 Statement", await WordsAsync());
        await Room.Imports.UploadAsync(new Said(ImportRoom.Number(1), -211.5m));
        Assert.Equal("1: 211.5 Statement, 2: 193.5 Payload, 3: 12.34 Statement", await WordsAsync());
        await Store.ExecuteAsync("create or replace view settled_commissions as select 1::bigint as package_id, 1::bigint as line_id, 200::numeric as commission");
        Assert.Equal("1: 200 Settlement, 2: 193.5 Payload, 3: 12.34 Statement", await WordsAsync());

        await Room.Imports.Statements.UndoAsync(tariff.Id, "muhasebe", None);
        Assert.Equal((0L, 2L), ((await Gaps.PageAsync(new GapWish(From, To, null), 0, 50, None)).Over, (await Gaps.PageAsync(new GapWish(From, To, null), 0, 50, None)).NoTariff));
    }

    [Fact]
    public async Task Differences_come_sorted_by_lira_with_their_rows_and_lines_without_a_tariff_are_said()
    {
        await Store.Intake.ApplyAsync([Order(1, Line(1, "A", 900m)), Order(2, Line(2, "A", 900m)), Order(3, Line(3, "A", 900m)), Order(4, Line(4, "Z", 900m)), Order(5, Line(5, "A", 900m))], None);
        var tariff = await Room.UploadAsync([TariffRoom.Second], new Offer("A", 900m, Offer.Usual));
        var statement = await Room.Imports.UploadAsync(new Said(ImportRoom.Number(1), -180m), new Said(ImportRoom.Number(2), -211.5m), new Said(ImportRoom.Number(3), -170m), new Said(ImportRoom.Number(4), -99m));

        var page = await Gaps.PageAsync(new GapWish(From, To, null), 0, 50, None);
        Assert.Equal([(2L, 31.5m), (1L, 0m), (3L, -10m), (4L, null)], page.Lines.Select(line => (line.PackageId, line.Gap)));
        Assert.Equal((1L, 1L, 1L, 1L, 1L), (page.Over, page.Under, page.Equal, page.NoTariff, page.NotCharged));
        Assert.Equal((561.5m, 540m, 21.5m), (page.Charged, page.Tariff, page.Gap));
        Assert.Equal((statement.Id, 3, tariff.Id, 2, 20m), (page.Lines[0].StatementImport, page.Lines[0].StatementRow, page.Lines[0].TariffImport, page.Lines[0].TariffRow, page.Lines[0].TariffRate));
        Assert.Equal(2, (await Gaps.PageAsync(new GapWish(From, To, null), 1, 1, None)).Next);
        Assert.Equal([4L], (await Gaps.PageAsync(new GapWish(From, To, GapKind.NoTariff), 0, 50, None)).Lines.Select(line => line.PackageId));
        Assert.Empty((await Gaps.PageAsync(new GapWish(From, new DateOnly(2026, 11, 22), null), 0, 50, None)).Lines);
    }

    [Fact]
    public async Task A_statement_is_split_among_lines_and_packages_as_the_rule_says_whatever_the_amounts()
    {
        const int Orders = 60;
        var seed = Environment.TickCount;
        var random = new Random(seed);
        var (packages, said) = (new List<PackageFacts>(), new List<Said>());
        for (var order = 1; order <= Orders; order++)
        {
            var number = ImportRoom.Number(order * 100);
            for (var package = 0; package < random.Next(1, 4); package++)
            {
                var id = (order * 100L) + package;
                var lines = Enumerable.Range(0, random.Next(1, 4)).Select(place => Line((id * 10) + place, "A", random.Next(6) == 0 ? 0m : random.Next(1, 200_000) / 100m) with { Quantity = random.Next(1, 4) });
                packages.Add(Packages.Facts(id, status: random.Next(5) == 0 ? "Cancelled" : "Created") with { OrderNumber = number, Lines = [.. lines] });
            }

            said.Add(new Said(number, -random.Next(1, 90_000) / 100m));
        }

        await Store.Intake.ApplyAsync(packages, None);
        await Room.Imports.UploadAsync([.. said]);

        foreach (var (number, charged) in said.Select(one => (one.Number, Charged: -(decimal)one.Commission)))
        {
            var all = packages.Where(one => one.OrderNumber == number).ToList();
            var alive = all.Exists(one => one.Status != "Cancelled") ? all.FindAll(one => one.Status != "Cancelled") : all;
            var lines = alive.SelectMany(one => one.Lines).OrderBy(line => line.LineId).ToList();
            var parts = AmountSplit.Of(charged, [.. lines.Select(line => line.UnitPrice!.Value * line.Quantity)]);
            var shares = lines.Zip(parts, (line, part) => FormattableString.Invariant($"{line.LineId}: {part:0.00}"));
            Assert.True(string.Join(", ", shares) == await SharesAsync(number), $"Seed {seed}, order {number}: {string.Join(", ", shares)} but {await SharesAsync(number)}");
        }
    }

    private static PackageFacts Order(long id, LineFacts line) => Packages.Facts(id) with { OrderedAt = Packages.Monday, Lines = [line] };

    private static LineFacts Line(long id, string barcode, decimal price, decimal? rate = null) => Packages.Line(id, "099", "Siyah", "37") with { Barcode = barcode, UnitPrice = price, CommissionRate = rate };

    private async Task<string> WordsAsync() => (string)(await Store.ScalarAsync(
        """
        select string_agg(package_id || ': ' || coalesce(trim_scale(commission)::text, '') || ' ' || coalesce(source, ''), ', ' order by package_id)
        from line_commissions(array(select order_number from orders))
        """))!;

    private async Task<string> SharesAsync(string number) => (string)(await Store.ScalarAsync(
        $"select string_agg(line_id || ': ' || round(charged, 2), ', ' order by line_id) filter (where charged is not null) from line_commissions(array['{number}'])"))!;
}
