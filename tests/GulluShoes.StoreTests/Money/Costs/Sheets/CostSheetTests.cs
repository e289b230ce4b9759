using System.Globalization;
using GulluShoes.Shop.Money.Imports;
using GulluShoes.Store.Money.Costs.Sheets;
using GulluShoes.Store.Money.Imports;
using GulluShoes.StoreTests.Money.Imports;
using GulluShoes.StoreTests.Stores;
using static GulluShoes.StoreTests.Money.Costs.CostRoom;

namespace GulluShoes.StoreTests.Money.Costs.Sheets;

/// <summary>Costs that come as a list.</summary>
public sealed class CostSheetTests(StoreServers servers) : StoreTest(servers)
{
    private static readonly string[] Headings = ["Model", "Renk", "Beden", "Barkod", "Maliyet", "Para Birimi", "Geçerlilik"];

    private CostRoom? room;

    private CostRoom Room => room ??= new CostRoom(Store);

    private ImportRoom Imports => new(Store);

    [Fact]
    public async Task A_list_gives_models_colours_and_sizes_their_cost_and_what_was_sold_gets_it()
    {
        await SellAsync();
        var import = await UploadAsync(
            ["099", null, null, null, 350m, "TRY", "01.11.2026"],
            ["099", "TABA", null, null, "1.360,50 ₺", "tl", "1.11.2026"],
            ["099", "siyah", "38", null, "8,5", "Dolar", "2026-11-01"],
            [null, null, null, "Güllüayakkabı40", 46327m, "TRY", "01.11.2026"]);

        Assert.Equal((SheetKind.CostList, ImportState.Applied, "4 0 0 0"), (import.Kind, import.State, ImportRoom.Counts(import)));
        Assert.Equal("350 TRY | 1360.5 TRY | - | 46327 TRY", await CostsAsync());
        await Room.PublishAsync((23, 40m));
        await Store.Get<Store.Money.Costs.LineCosts>().FillAsync(None);
        Assert.Equal("8.5 USD x 40 (23) = 340", await Room.CostAsync(30));
        Assert.Equal(4L, await Store.CountAsync($"product_costs where deed = 'import/{import.Id}' and made_by = 'muhasebe'"));
    }

    [Fact]
    public async Task What_is_said_already_is_unchanged_and_the_same_file_again_is_the_same_import()
    {
        await SellAsync();
        await Room.EnterAsync(Model("099"), 350m);
        object?[][] rows = [["099", null, null, null, 350m, "TRY", "15.11.2026"], ["099", "Taba", null, null, 360m, "TRY", "01.11.2026"], ["099", "Taba", null, null, 360m, "TRY", "01.11.2026"]];
        var import = await UploadAsync(rows);

        Assert.Equal("1 2 0 0", ImportRoom.Counts(import));
        Assert.Equal(import.Id, (await UploadAsync(rows)).Id);
        Assert.Equal(2L, await Store.CountAsync("product_costs"));
        var lines = (await Store.Get<CostSheets>().LinesAsync(import.Id, RowOutcome.Unchanged, 0, 50, None)).Lines;
        Assert.Equal([(2, 350m), (4, null)], lines.Select(line => (line.Row, line.Was)));
    }

    [Fact]
    public async Task A_row_that_cannot_be_read_or_means_no_product_is_wrong_in_words_and_an_empty_cost_says_nothing()
    {
        await SellAsync();
        var import = await UploadAsync(
            ["099", null, null, null, "8,5O", "USD", "01.11.2026"],
            ["099", null, null, null, 0m, "USD", "01.11.2026"],
            ["099", null, null, null, 8m, "EUR", "01.11.2026"],
            ["099", null, null, null, 8m, null, "01.11.2026"],
            ["099", null, null, null, 8m, "USD", "31.02.2026"],
            ["099", null, null, null, 8m, "USD", null],
            ["099", null, null, null, 8m, "USD", "01.01.2030"],
            [null, "Siyah", null, null, 8m, "USD", "01.11.2026"],
            ["099", null, "37", null, 8m, "USD", "01.11.2026"],
            [null, null, null, "8,68E+12", 8m, "USD", "01.11.2026"],
            [null, null, null, 8680000000123456m, 8m, "USD", "01.11.2026"],
            ["777", null, null, null, 8m, "USD", "01.11.2026"],
            ["120", null, null, "Güllüayakkabı10", 8m, "USD", "01.11.2026"],
            [99m, null, null, null, 8m, "USD", "01.11.2026"],
            ["120", null, null, null, 8m, "USD", "01.11.2026"],
            ["120", null, null, null, 9m, "USD", "01.11.2026"],
            ["120", null, null, null, null, "USD", "01.11.2026"]);

        var lines = (await Store.Get<CostSheets>().LinesAsync(import.Id, null, 0, 50, None)).Lines;
        (int Row, string? Column, string? Part)[] expected =
        [
            (2, "Maliyet", "Maliyet okunamadı"), (3, "Maliyet", "sıfırdan büyük"), (4, "Para Birimi", "USD ya da TRY"), (5, "Para Birimi", "Para birimi boş"), (6, "Geçerlilik", "okunamadı"),
            (7, "Geçerlilik", "günü boş"), (8, "Geçerlilik", "bir yıldan"), (9, "Model", "Model ve barkod boş"), (10, "Renk", "rengi de"), (11, "Barkod", "yuvarlanmış"), (12, "Barkod", "yuvarlanmış"),
            (13, "Model", "“777” diye bir ürün yok"), (14, "Barkod", "099 Siyah 37 (Güllüayakkabı10)"), (15, null, null), (16, "Maliyet", "farklı maliyetlerle"), (17, "Maliyet", "farklı maliyetlerle"),
        ];
        Assert.Equal(expected.Select(one => (one.Row, one.Column)), lines.Select(line => (line.Row, line.WrongColumn)));
        Assert.All(lines.Zip(expected), pair => Assert.Contains(pair.Second.Part ?? "", pair.First.Wrong ?? "", StringComparison.Ordinal));
        Assert.Equal(("1 0 0 15", 1L), (ImportRoom.Counts(import), await Store.CountAsync("product_costs where model = '099'")));
    }

    [Fact]
    public async Task A_list_that_is_taken_back_never_was_and_done_again_it_holds_again()
    {
        await SellAsync();
        await Room.EnterAsync(Colour("099", "Taba"), 310m, 2);
        await Room.EnterAsync(Model("099"), 300m);
        Assert.Equal("300 TRY | 310 TRY | 300 TRY | -", await CostsAsync());
        var import = await UploadAsync(["099", null, null, null, 999m, "TRY", "10.11.2026"], ["120", null, null, null, 500m, "TRY", "01.11.2026"]);
        // Somebody gives what is sold already the list's cost, too.
        var (wish, lines) = (new Store.Money.Costs.RecostWish(["099"], Day(1), Day(30)), Store.Get<Store.Money.Costs.LineCosts>());
        await lines.RecostAsync("anew", wish, await lines.PreviewAsync(wish, None), "muhasebe", None);
        Assert.Equal("999 TRY | 310 TRY | 999 TRY | 500 TRY", await CostsAsync());

        Assert.Equal(ImportOutcome.Done, await Imports.Statements.UndoAsync(import.Id, "muhasebe", None));

        Assert.Equal("300 TRY | 310 TRY | 300 TRY | -", await CostsAsync());
        Assert.Equal(0L, await Store.CountAsync($"standing_costs where import_id is not null"));
        Assert.Equal(2, (await Store.Get<Store.Money.Costs.CostReader>().HistoryAsync("099", None))!.Words.Count);
        // What is said for an earlier day while the list is away holds on the list's days, too.
        await Room.EnterAsync(Model("099"), 320m, 5);
        await Room.OrderAsync(50, 23, Packages.Line(500, "099", "Siyah", "37"));
        Assert.Equal("320 TRY", await Room.CostAsync(500));

        Assert.Equal(ImportOutcome.Done, await Imports.Statements.ApplyAsync(import.Id, "sahip", None));
        Assert.Equal("300 TRY | 310 TRY | 300 TRY | 500 TRY", await CostsAsync());
        Assert.Equal(2L, await Store.CountAsync("standing_costs where import_id is not null and made_by = 'sahip'"));
        await Room.OrderAsync(51, 24, Packages.Line(510, "099", "Siyah", "37"));
        Assert.Equal("999 TRY", await Room.CostAsync(510));
    }

    [Fact]
    public async Task A_preview_says_what_would_change_and_finds_products_that_came_since_when_it_is_applied()
    {
        await SellAsync();
        var seen = await Imports.UploadAsync(await ImportRoom.SheetAsync(Headings, ["099", null, null, null, 350m, "TRY", "01.11.2026"], ["500", null, null, null, 400m, "TRY", "01.11.2026"]), isPreview: true);
        Assert.Equal((ImportState.Read, "1 0 0 1", 0L), (seen.State, ImportRoom.Counts(seen), await Store.CountAsync("product_costs")));
        Assert.Equal("- | - | - | -", await CostsAsync());
        await Room.OrderAsync(60, 23, Packages.Line(600, "500", "Siyah", "37"));

        Assert.Equal(ImportOutcome.Done, await Imports.Statements.ApplyAsync(seen.Id, "muhasebe", None));

        Assert.Equal("2 0 0 0", ImportRoom.Counts((await Imports.Imports.FindAsync(seen.Id, None))!));
        Assert.Equal(("350 TRY", "400 TRY"), (await Room.CostAsync(10), await Room.CostAsync(600)));
    }

    [Fact]
    public async Task Lists_to_fill_in_come_with_what_waits_or_with_everything_and_come_back_unchanged()
    {
        await SellAsync();
        var sheets = Store.Get<CostSheets>();
        Assert.Equal(["099 3", "120 1"], (await sheets.MissingAsync(None).ToListAsync()).Select(line => string.Create(CultureInfo.InvariantCulture, $"{line.Model} {line.Packages}")).Order());

        await Room.EnterAsync(Model("099"), 350m);
        await Room.EnterAsync(Colour("099", "Taba"), 360m, 2);
        await Room.EnterAsync(Size("Güllüayakkabı30"), 8.5m, 3, Shop.Money.Costs.CostCurrency.USD);
        var all = await sheets.AllAsync(None).ToListAsync();
        Assert.Equal(
            ["099    350 TRY 01", "099 Taba   360 TRY 02", "099 Siyah 38 Güllüayakkabı30 8.5 USD 03", "120     USD 23"],
            all.Select(line => string.Create(CultureInfo.InvariantCulture, $"{line.Model} {line.Colour} {line.Size} {line.Barcode} {line.Amount:0.##} {line.Currency} {line.ValidFrom:dd}")));

        var import = await UploadAsync([.. all.Select(line => new object?[] { line.Model, line.Colour, line.Size, line.Barcode, line.Amount, line.Currency.ToString(), line.ValidFrom.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture) })]);
        Assert.Equal("0 3 0 0", ImportRoom.Counts(import));
    }

    private Task<MoneyImport> UploadAsync(params object?[][] rows) => UploadAsync(Headings, rows);

    private async Task<MoneyImport> UploadAsync(string[] headings, object?[][] rows) => await Imports.UploadAsync(await ImportRoom.SheetAsync(headings, rows));

    /// <summary>Four pairs, each sold on 23 November.</summary>
    private async Task SellAsync()
    {
        await Room.OrderAsync(1, 23, Packages.Line(10, "099", "Siyah", "37"));
        await Room.OrderAsync(2, 23, Packages.Line(20, "099", "Taba", "37"));
        await Room.OrderAsync(3, 23, Packages.Line(30, "099", "Siyah", "38"));
        await Room.OrderAsync(4, 23, Packages.Line(40, "120", "Siyah", "36"));
    }

    /// <summary>Of the four pairs that were sold.</summary>
    private async Task<string> CostsAsync() => $"{await Room.CostAsync(10) ?? "-"} | {await Room.CostAsync(20) ?? "-"} | {await Room.CostAsync(30) ?? "-"} | {await Room.CostAsync(40) ?? "-"}";
}
