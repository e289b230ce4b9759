using System.IO.Compression;
using GulluShoes.Documents.Excel;
using GulluShoes.Functions.Money.Desk;
using GulluShoes.Functions.Money.Tariffs;
using GulluShoes.Shop.Money.Expenses;
using GulluShoes.Store.Money.Desk;
using GulluShoes.Store.Money.Imports;
using GulluShoes.StoreTests.Money.Profit;
using GulluShoes.StoreTests.Money.Tariffs;
using GulluShoes.StoreTests.Stores;
using static GulluShoes.StoreTests.Money.Costs.CostRoom;

namespace GulluShoes.StoreTests.Money.Desk;

/// <summary>A whole tariff at the desk: told, chosen, written back.</summary>
public sealed class TariffDeskTests(StoreServers servers) : StoreTest(servers)
{
    private ProfitRoom room = null!;
    private int deeds;

    private TariffDesks Desks => Store.Get<TariffDesks>();

    private TariffChoices Choices => Store.Get<TariffChoices>();

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        room = new ProfitRoom(Store);
        await room.Costs.OrderAsync(1, 20, Packages.Line(10, "099", "Siyah", "37"), Packages.Line(11, "099", "Bej", "38"), Packages.Line(12, "555", "Bej", "38"));
        await room.Costs.EnterAsync(Model("099"), 400);
        await room.SayAsync(new ExpenseKey(ExpenseKind.Packaging), 10);
        await room.SayAsync(new ExpenseKey(ExpenseKind.Cargo), 80);
    }

    [Fact]
    public async Task Each_row_says_what_every_tier_leaves_which_leaves_most_and_what_is_missing()
    {
        var id = await UploadAsync();

        var page = await PageAsync(id);

        Assert.Equal((4L, 2L, 1L, 2L, 0L, 2L), (page.All, page.Better, page.Losing, page.Lacking, page.Chosen, page.Open));
        // 490 go for the pair, packaging and cargo: 500 at 12 % is a loss, and the tier below the dearest leaves most.
        var losing = page.Lines[0];
        Assert.Equal(("Güllüayakkabı10", -50m, 2, 359.99m), (losing.Barcode, losing.Today.Profit, losing.Best, losing.Gain));
        Assert.Equal([(1, 1000m, 270m), (2, 999.99m, 309.99m), (3, 799.99m, 181.99m), (4, 599.99m, 37.99m)], losing.Offers.Select(offer => (offer.Tier, offer.Price, offer.Profit!.Value)));
        Assert.Equal([[], [], [DeskLack.Cost], [DeskLack.Product]], page.Lines.Select(line => line.Missing));
        Assert.All(page.Lines.Skip(2), line => Assert.Equal((null, null), (line.Best, line.Gain)));
        Assert.Equal(new TariffDeskPart(1, page.Lines[0].ValidFrom, page.Lines[0].ValidTo, 3, 4, 0), Assert.Single(page.Parts));
        Assert.Equal("555", Assert.Single((await PageAsync(id, search: "555 bej")).Lines).Model);
        Assert.Equal(["Güllüayakkabı10"], (await PageAsync(id, TariffDeskShow.Losing)).Lines.Select(line => line.Barcode));
    }

    [Fact]
    public async Task The_desk_of_a_pair_and_the_row_of_a_file_say_the_same()
    {
        var id = (await room.Tariffs.UploadAsync([TariffRoom.Second], new Offer("Güllüayakkabı11", 700m, Offer.Usual))).Id;

        var line = Assert.Single((await PageAsync(id)).Lines);

        foreach (var offer in line.Offers.Append(line.Today))
        {
            var desk = await Store.Get<PriceDesks>().FindAsync(new DeskWish(line.Barcode, offer.Price, default, 0), None);
            Assert.Equal((offer.Tier, offer.Rate, offer.Profit), (desk!.Asked!.Tier, desk.Asked.Rate, desk.Asked.Profit));
        }
    }

    [Fact]
    public async Task What_is_chosen_by_hand_stays_when_the_best_is_chosen_for_the_rest_and_everything_is_written_down()
    {
        var id = await UploadAsync();
        var row = (await PageAsync(id)).Lines[0].Row;

        Assert.Equal(new ChoiceOutcome.Done(1), await ChooseAsync(id, new TierWish(row, 1, 3)));
        Assert.Equal(new ChoiceOutcome.Done(1), await Choices.ChooseBestAsync("best", id, 0, "muhasebe", None));
        Assert.Equal(new ChoiceOutcome.Done(1), await Choices.ChooseBestAsync("best", id, 0, "muhasebe", None));

        var chosen = (await PageAsync(id, TariffDeskShow.Chosen)).Lines;
        Assert.Equal(2, chosen.Count);
        Assert.Equal((3, 799.99m, 181.99m, "ayse"), chosen.Where(line => line.Row == row).Select(line => (line.Choice!.Tier, line.Choice.Price, line.Choice.Profit!.Value, line.Choice.MadeBy)).Single());
        Assert.Equal("muhasebe", chosen.Single(line => line.Row != row).Choice!.MadeBy);
        Assert.Equal(0L, (await PageAsync(id)).Open);
        Assert.Equal(new ChoiceOutcome.Done(1), await ChooseAsync(id, new TierWish(row, 1, null)));
        Assert.Equal(1L, (await PageAsync(id)).Chosen);
        Assert.Equal(
            "ayse Chosen 1 Güllüayakkabı10 799.99, muhasebe Best 1 Güllüayakkabı11 999.99, ayse Chosen 1 Güllüayakkabı10 -",
            await Store.ScalarAsync("select string_agg(who || ' ' || (after ->> 'way') || ' ' || (after ->> 'lines') || ' ' || (after ->> 'barcode') || ' ' || coalesce(trim_scale((after ->> 'price')::numeric)::text, '-'), ', ' order by id) from audit_log where kind = 'tariff_decisions'"));
    }

    [Fact]
    public async Task Nothing_is_chosen_when_one_of_many_cannot_be_or_the_tariff_is_taken_back()
    {
        var id = await UploadAsync();

        Assert.Equal(new ChoiceOutcome.NoSuchRow(99), await ChooseAsync(id, new TierWish(2, 1, 1), new TierWish(99, 1, 1)));
        Assert.Equal(new ChoiceOutcome.NoSuchTier(2), await ChooseAsync(id, new TierWish(2, 1, 5)));
        Assert.IsType<ChoiceOutcome.Unknown>(await ChooseAsync(id + 1000, new TierWish(2, 1, 1)));
        await room.Tariffs.Imports.Statements.UndoAsync(id, "muhasebe", None);
        Assert.IsType<ChoiceOutcome.Closed>(await ChooseAsync(id, new TierWish(2, 1, 1)));
        Assert.Equal(0, await Store.CountAsync("tariff_choices"));
    }

    [Fact]
    public async Task Each_period_gets_its_own_answer_in_the_file_that_came_and_no_other_cell_differs()
    {
        string[] periods = [TariffRoom.First, TariffRoom.Second];
        object?[] cheap = [10m, 8m, 6m, 4m];
        var file = await TariffRoom.SheetAsync(periods, new Offer("Güllüayakkabı10", 500m, Offer.Usual, cheap), new Offer("Güllüayakkabı11", 700m, Offer.Usual, cheap));
        var id = (await room.Tariffs.Imports.UploadAsync(file)).Id;
        await ChooseAsync(id, new TierWish(2, 1, 4), new TierWish(2, 2, 2), new TierWish(3, 2, 1));

        var (first, second) = (await AnswerAsync(id, 1), await AnswerAsync(id, 2));

        Assert.Equal(["2 Yeni TSF (FİYAT GÜNCELLE)=599.99", "2 Tarife Seçimi=3 Günlük Fiyat"], Differences(file, first));
        Assert.Equal(["2 Yeni TSF (FİYAT GÜNCELLE)=999.99", "2 Tarife Seçimi=4 Günlük Fiyat", "3 Yeni TSF (FİYAT GÜNCELLE)=1000", "3 Tarife Seçimi=4 Günlük Fiyat"], Differences(file, second));
        Assert.Empty(await Desks.AnswerAsync(id, 3, None));
    }

    private static string[] Differences(byte[] before, byte[] after)
    {
        WantedColumn[] all = [.. TariffSheet.Wanted, new("Yeni TSF (FİYAT GÜNCELLE)", IsNeeded: true), new("Tarife Seçimi"), new("Ürün ismi"), new("Satıcı stok kodu"), new("Kategori"), new("Marka"), new("Stok"), new("Güncel komisyon"), new("Tarife grubu")];
        Assert.Equal(Parts(before), Parts(after));
        var (old, now) = (Lines(before, all), Lines(after, all));
        return [.. old.Zip(now).SelectMany(pair => pair.Second.Columns.Keys.Where(column => pair.Second[column] != pair.First[column]).Select(column => FormattableString.Invariant($"{pair.First.Row} {column}={pair.Second[column].Value}")))];
    }

    private static IReadOnlyList<SheetLine> Lines(byte[] file, WantedColumn[] wanted) => Assert.IsType<SheetReading.Lines>(SheetReader.Read(new MemoryStream(file), wanted, 100)).All;

    private static List<(string Name, uint Crc)> Parts(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
        return [.. zip.Entries.Where(entry => !entry.FullName.Contains("sheet1.xml", StringComparison.Ordinal)).Select(entry => (entry.FullName, entry.Crc32))];
    }

    private async Task<byte[]> AnswerAsync(long id, int part) =>
        (await new TariffAnswer(Store.Get<ImportFiles>()).WriteAsync(id, await Desks.AnswerAsync(id, part, None), None))!;

    private async Task<long> UploadAsync() => (await room.Tariffs.UploadAsync(
        [TariffRoom.First], new Offer("Güllüayakkabı10", 500m, Offer.Usual), new Offer("Güllüayakkabı11", 700m, Offer.Usual), new Offer("Güllüayakkabı12", 700m, Offer.Usual), new Offer("yabancı", 700m, Offer.Usual))).Id;

    private Task<TariffDeskPage> PageAsync(long id, TariffDeskShow? show = null, string? search = null) => Desks.PageAsync(new TariffDeskWish(id, show, search, 0), 0, 50, None);

    private Task<ChoiceOutcome> ChooseAsync(long id, params TierWish[] wishes) => Choices.ChooseAsync($"choice-{deeds++}", id, wishes, "ayse", None);
}
