using System.IO.Compression;
using System.Text.RegularExpressions;
using GulluShoes.Documents.Excel;
using GulluShoes.PortalTests.Looks;
using GulluShoes.PortalTests.Visiting;
using GulluShoes.StoreTests.Money.Tariffs;
using Microsoft.Playwright;

namespace GulluShoes.PortalTests.Stories.Money;

/// <summary>Somebody asks what a price would bring, then goes through a whole tariff and takes the answered file home.</summary>
[Collection(PortalCollection.Name)]
public sealed class DeskStories(PortalShop portal)
{
    [Fact]
    public async Task A_pair_is_found_by_its_words_its_price_is_tried_and_what_is_missing_leads_to_where_it_is_said()
    {
        var (barcode, model, colour, size) = await PairAsync(0);
        await using var visit = await Visit.OpenAsync(portal, "/fiyat-masasi");
        var page = visit.Page;
        await Inspection.OfAsync(visit, "desk-start");
        await page.GetByLabel("Model, renk ve beden ara").FillAsync($"{model} {colour} {size}");
        await page.GetByRole(AriaRole.Button, new() { Name = $"{model} {colour} {size}", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Eksik olanlar" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Tarife yükleyin" })).ToHaveAttributeAsync("href", "/commission");
        await Inspection.OfAsync(visit, "desk-missing");

        await SayAsync(barcode);
        await visit.GoAsync($"/fiyat-masasi?code={Uri.EscapeDataString(barcode)}&price=750");
        // 750 − 16 % − 400 − 12 − 80
        await Assertions.Expect(page.Locator(".desk-figure")).ToHaveTextAsync("138,00 ₺");
        await page.GetByLabel("Hedef kâr ₺").FillAsync("100");
        await Assertions.Expect(page.GetByText("Hedefe ulaşan en düşük fiyat")).ToBeVisibleAsync();
        await page.GetByLabel("Satış fiyatı ₺").FillAsync("599,99");
        await Assertions.Expect(page.Locator(".desk-figure")).ToHaveTextAsync("35,99 ₺");
        await Inspection.OfAsync(visit, "desk");
        var slider = page.GetByLabel("Satış fiyatını kaydır");
        await slider.FocusAsync();
        await slider.PressAsync("ArrowRight");
        await Assertions.Expect(page.GetByLabel("Satış fiyatı ₺")).Not.ToHaveValueAsync("599,99");
        Assert.Contains("lira=100", page.Url, StringComparison.Ordinal);
        await page.GetByLabel("Satış fiyatı ₺").FillAsync("649,99");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Bu kâr nereden geliyor?" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".desk-outcome")).ToContainTextAsync("649,99 ₺");
        await page.GetByRole(AriaRole.Link, new() { Name = "Fiyatı değiştir" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/prices"));
        await Assertions.Expect(page.GetByLabel("Satış fiyatı: fiyat")).ToHaveValueAsync("649,99");
    }

    [Fact]
    public async Task A_whole_tariff_is_gone_through_chosen_and_taken_home_in_the_file_that_came()
    {
        var pairs = new[] { await PairAsync(1), await PairAsync(2), await PairAsync(3) };
        await SayAsync(pairs[0].Barcode);
        await SayAsync(pairs[1].Barcode);
        var sheet = await TariffRoom.SheetAsync([TariffRoom.Second], [.. pairs.Select((pair, place) => new Offer(pair.Barcode, 500m + (150 * place), Offer.Usual))]);
        await using var visit = await Visit.OpenAsync(portal, "/commission");
        var page = visit.Page;
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "tarife-haftalik.xlsx", MimeType = SheetWriter.ContentType, Buffer = sheet });
        var row = page.Locator(".sheet-row").Filter(new() { HasText = "tarife-haftalik.xlsx" });
        await Assertions.Expect(row.Locator(".chip")).ToHaveTextAsync("İşlendi");
        await row.GetByRole(AriaRole.Link).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Fiyat masasında aç" }).ClickAsync();
        await Assertions.Expect(page.Locator(".tariff-desk tbody tr")).ToHaveCountAsync(3);
        await Assertions.Expect(page.GetByText("maliyet eksik")).ToBeVisibleAsync();

        var byHand = page.Locator(".tariff-desk tbody tr").First.GetByRole(AriaRole.Button, new() { NameRegex = new("4. bant") });
        await byHand.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(byHand).ToHaveAttributeAsync("aria-pressed", "true");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^En iyi kârı seç: 1") }).ClickAsync();
        await Assertions.Expect(page.Locator(".tariff-offer[aria-pressed=true]")).ToHaveCountAsync(2);
        await Inspection.OfAsync(visit, "desk-tariff");

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Seçimli dosyayı indir" }).ClickAsync());
        Assert.Equal("tarife-haftalik-4-gunluk-secim.xlsx", download.SuggestedFilename);
        await using var content = await download.CreateReadStreamAsync();
        using var file = new MemoryStream();
        await content.CopyToAsync(file);
        using var zip = new ZipArchive(file, ZipArchiveMode.Read);
        using var xml = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var text = await xml.ReadToEndAsync();
        Assert.Equal(2, text.Split("4 Günlük Fiyat").Length - 1);
        Assert.Contains("<v>599.99</v>", text, StringComparison.Ordinal);
    }

    private async Task<(string Barcode, string Model, string Colour, string Size)> PairAsync(int place)
    {
        await using var command = portal.Shop.Database.CreateCommand(
            $"""
            select v.barcode, v.model, v.colour, v.size from variants v join listings g on g.barcode = v.barcode
            where v.model is not null and v.colour is not null and v.size is not null and v.hidden_at is null and g.sale_price is not null and not exists (select from barcode_aliases a where a.code = v.barcode)
                and not exists (select from product_costs c where c.model = v.model or c.barcode = v.barcode)
            order by v.barcode desc offset {place} limit 1
            """);
        await using var reader = await command.ExecuteReaderAsync();
        Assert.True(await reader.ReadAsync());
        return (reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3));
    }

    /// <summary>Says what a pair costs, packaging and cargo, and which tariff holds, past the pages that have stories of their own.</summary>
    private Task<object?> SayAsync(string barcode) => portal.Shop.Truth.ScalarAsync<object>(
        $"""
        insert into product_costs (scope, barcode, amount, currency, valid_from, deed, made_at, made_by) values ('Variant', '{barcode}', 400, 'TRY', '2024-01-01', 'desk-{barcode}', now(), 'gullu');
        insert into expenses (kind, amount, valid_from, deed, made_at, made_by) values ('Packaging', 12, '2024-01-01', 'desk-packaging', now(), 'gullu'), ('Cargo', 80, '2024-01-01', 'desk-cargo', now(), 'gullu') on conflict (deed) do nothing;
        insert into money_imports (id, hash, file_name, bytes, kind, state, preview, made_at, made_by) values (900001, 'desk', 'tarife-kasim.xlsx', 1, 'CommissionTariff', 'Applied', false, now(), 'gullu') on conflict (hash) do nothing;
        insert into tariff_rows (import_id, row, part, barcode, valid_from, valid_to, from1, from2, from3, rate1, rate2, rate3, rate4, price, mark, outcome)
            select 900001, 2 + count(*), 1, '{barcode}', now() - interval '1 day', now() + interval '3 days', 1000, 800, 600, 24, 20, 16, 12, 750, 1, 'Applied' from tariff_rows where import_id = 900001;
        """);
}
