using GulluShoes.Shop.Packing;
using GulluShoes.Shop.Waves;
using GulluShoes.Store.Stock.Counting;
using GulluShoes.StoreTests.Packing;
using GulluShoes.StoreTests.Stores;
using GulluShoes.StoreTests.Waves;
using static GulluShoes.StoreTests.Packing.PackingShift;

namespace GulluShoes.StoreTests.Stock;

/// <summary>Counting blind: a difference is booked only when it was seen twice, and nobody is told what to find.</summary>
public sealed class CountTests(StoreServers servers) : StoreTest(servers)
{
    private long count;

    private StockRoom Room => field ??= new(Store);

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Room.TellAsync(Pairs(1, ("A-37", "37", 2), ("B-38", "38", 1)), Pairs(2, ("C-39", "39", 1)));
        await Room.MakeShelfAsync("R-1");
        await Room.EnterAsync("A-37", 5, "R-1");
        await Room.EnterAsync("B-38", 4, "R-1");
    }

    [Fact]
    public async Task A_difference_is_asked_for_again_and_booked_when_it_is_seen_twice()
    {
        await StartAsync("R-1");
        await SeeAsync("A-37", 5);
        await SeeAsync("B-38", 3);

        var again = await FinishAsync();
        Assert.Equal((CountState.Open, 2), (again.Count.State, again.Count.Round));
        var line = Assert.Single(again.Lines);
        Assert.Equal(("B-38", null, null), (line.Barcode, line.Counted, line.Expected));
        Assert.Equal(new CountOutcome.Unfinished(1), await Counts.FinishAsync(count, "ayse", None));
        await SeeAsync("B-38", 3);

        var done = await FinishAsync();
        Assert.Equal((CountState.Booked, 1, 0), (done.Count.State, done.Count.Missing, done.Count.Extra));
        Assert.Equal("Opening 4, Count -1", await Room.StoryOfAsync("B-38"));
        Assert.Equal("Opening 5, Count 0", await Room.StoryOfAsync("A-37"));
        await LedgerShould.AgreeAsync(Store);
    }

    [Fact]
    public async Task A_slip_in_counting_changes_nothing_when_the_second_count_agrees_with_the_ledger()
    {
        await StartAsync("R-1");
        await SeeAsync("A-37", 5);
        await SeeAsync("B-38", 40);
        await FinishAsync();
        await Readings.TakeAsync(count, new CountReading(Guid.NewGuid(), "B-38", "R-1", 4), "ayse", None);

        Assert.Equal(CountState.Booked, (await FinishAsync()).Count.State);
        Assert.Equal("Opening 4, Count 0", await Room.StoryOfAsync("B-38"));
    }

    [Fact]
    public async Task Three_different_numbers_end_with_the_last()
    {
        await StartAsync("R-1");
        await SeeAsync("A-37", 5);
        foreach (var (seen, round) in new[] { (1, 2), (2, 3), (3, 3) })
        {
            await SeeAsync("B-38", seen);
            Assert.Equal(round, (await FinishAsync()).Count.Round);
        }

        Assert.Equal("R-1 3", await Room.ShelvesOfAsync("B-38"));
    }

    [Fact]
    public async Task What_nobody_saw_is_asked_for_before_it_is_taken_away()
    {
        await StartAsync("R-1");
        await SeeAsync("A-37", 5);

        Assert.Equal("B-38", Assert.Single((await FinishAsync()).Lines).Barcode);
        Assert.Equal("R-1 4", await Room.ShelvesOfAsync("B-38"));
        await Readings.TakeAsync(count, new CountReading(Guid.NewGuid(), "B-38", "R-1", 0), "ayse", None);
        await FinishAsync();
        Assert.Equal("R-1 0", await Room.ShelvesOfAsync("B-38"));
    }

    [Fact]
    public async Task What_a_packer_or_a_picker_holds_is_not_missed_on_the_shelf()
    {
        var shift = new PackingShift(Store);
        await Store.Get<Store.Packing.PackingLeases>().TakeAsync(1, shift.Packer, takeOver: false, None);
        for (var scan = 0; scan < 3; scan++)
        {
            Assert.Equal(ScanResult.Accepted, (await shift.ScanAsync(1, "A-37")).Result);
        }

        await Room.EnterAsync("C-39", 6, "R-1");
        var picker = new Picker(Store);
        await picker.StartAsync();
        Assert.Equal(PickResult.Finished, (await picker.PickAsync("C-39")).Result);
        await StartAsync("R-1");

        await SeeAsync("A-37", 3);
        await SeeAsync("B-38", 4);
        await SeeAsync("C-39", 5);

        Assert.Equal("A-37 3/3, B-38 4/4, C-39 5/5", await Store.ScalarAsync("select string_agg(barcode || ' ' || counted || '/' || expected, ', ' order by barcode) from stock_count_lines"));
        Assert.Equal(CountState.Booked, (await FinishAsync()).Count.State);
        Assert.Equal(("R-1 5", "R-1 6"), (await Room.ShelvesOfAsync("A-37"), await Room.ShelvesOfAsync("C-39")));
    }

    [Fact]
    public async Task What_is_packed_or_comes_in_after_it_was_counted_stays_counted()
    {
        await StartAsync("R-1");
        await SeeAsync("A-37", 4);
        await SeeAsync("B-38", 4);
        await Room.PackAsync(1);
        await Room.EnterAsync("B-38", 10, "R-1");
        await FinishAsync();
        await SeeAsync("A-37", 2);

        Assert.Equal(CountState.Booked, (await FinishAsync()).Count.State);
        Assert.Equal(("R-1 2", "R-1 13"), (await Room.ShelvesOfAsync("A-37"), await Room.ShelvesOfAsync("B-38")));
        await LedgerShould.AgreeAsync(Store);
    }

    [Fact]
    public async Task A_product_that_was_never_counted_begins_with_what_was_seen()
    {
        await StartAsync("R-1");
        await SeeAsync("A-37", 5);
        await SeeAsync("B-38", 4);
        await SeeAsync("C-39", 7);

        Assert.Equal(CountState.Booked, (await FinishAsync()).Count.State);
        Assert.Equal("Opening 7", await Room.StoryOfAsync("C-39"));
    }

    [Fact]
    public async Task A_model_is_counted_on_every_shelf()
    {
        await Room.MakeShelfAsync("R-2");
        await Room.EnterAsync("A-37", 2, "R-2");
        await StartAsync(null, "099");
        await SeeAsync("A-37", 5, "R-1");
        await SeeAsync("A-37", 2, "R-2");
        await SeeAsync("B-38", 4, "R-1");

        Assert.Equal(CountState.Booked, (await FinishAsync()).Count.State);
        Assert.Equal(new CountOutcome.UnknownShelf("R-9"), await ReadElsewhereAsync());
    }

    [Fact]
    public async Task A_reading_that_comes_twice_counts_once_and_a_count_that_is_over_takes_none()
    {
        await StartAsync("R-1");
        var reading = new CountReading(Guid.NewGuid(), "A-37", "R-1", null);

        Assert.Equal(1, Assert.IsType<CountOutcome.Read>(await Readings.TakeAsync(count, reading, "ayse", None)).Counted);
        Assert.Equal(1, Assert.IsType<CountOutcome.Read>(await Readings.TakeAsync(count, reading, "ayse", None)).Counted);
        Assert.Equal(count, Assert.IsType<CountOutcome.Done>(await Counts.StartAsync("R-1", null, "fatma", None)).View.Count.Id);
        Assert.IsType<CountOutcome.Done>(await Counts.DropAsync(count, None));
        Assert.IsType<CountOutcome.Done>(await Counts.DropAsync(count, None));
        Assert.IsType<CountOutcome.Closed>(await Readings.TakeAsync(count, reading with { Key = Guid.NewGuid() }, "ayse", None));
        Assert.IsType<CountOutcome.Closed>(await Counts.FinishAsync(count, "ayse", None));
        Assert.Equal("Opening 5", await Room.StoryOfAsync("A-37"));
    }

    [Fact]
    public async Task A_count_that_died_while_it_was_booked_is_finished_once()
    {
        await StartAsync("R-1");
        await SeeAsync("A-37", 4);
        await SeeAsync("B-38", 4);
        await FinishAsync();
        await SeeAsync("A-37", 4);
        await FinishAsync();
        await Store.ExecuteAsync($"update stock_counts set closed_at = null, booked = false where id = {count}");

        Assert.Equal(CountState.Booking, (await Store.Get<CountReader>().ShowAsync(count, None))!.Count.State);
        Assert.IsType<CountOutcome.Closed>(await Readings.TakeAsync(count, new CountReading(Guid.NewGuid(), "A-37", "R-1", null), "ayse", None));
        Assert.Equal(CountState.Booked, (await FinishAsync()).Count.State);
        Assert.Equal("Opening 5, Count -1", await Room.StoryOfAsync("A-37"));
    }

    private StockCounts Counts => Store.Get<StockCounts>();

    private CountReadings Readings => Store.Get<CountReadings>();

    private async Task StartAsync(string? shelf, string? model = null) =>
        count = Assert.IsType<CountOutcome.Done>(await Counts.StartAsync(shelf, model, "ayse", None)).View.Count.Id;

    /// <summary>Scans so many pairs.</summary>
    private async Task SeeAsync(string barcode, int pairs, string shelf = "R-1")
    {
        for (var pair = 1; pair <= pairs; pair++)
        {
            Assert.Equal(pair, Assert.IsType<CountOutcome.Read>(await Readings.TakeAsync(count, new CountReading(Guid.NewGuid(), barcode, shelf, null), "ayse", None)).Counted);
        }
    }

    private async Task<StockCountView> FinishAsync() => Assert.IsType<CountOutcome.Done>(await Counts.FinishAsync(count, "ayse", None)).View;

    private async Task<CountOutcome> ReadElsewhereAsync()
    {
        await StartAsync(null, "099");
        return await Readings.TakeAsync(count, new CountReading(Guid.NewGuid(), "A-37", "R-9", null), "ayse", None);
    }
}
