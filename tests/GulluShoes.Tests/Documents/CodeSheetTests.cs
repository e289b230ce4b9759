using GulluShoes.Documents.Station;
using GulluShoes.Local.Setup;
using GulluShoes.Shop.Packing;

namespace GulluShoes.Tests.Documents;

public sealed class CodeSheetTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("gullu-sheet-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("commands")]
    [InlineData("tests")]
    public async Task Every_code_of_a_sheet_is_read_to_the_letter_from_its_bars_and_its_square(string sheet)
    {
        var codes = Of(sheet).Select(code => code.Code).ToList();
        var (svg, picture) = (Path.Combine(folder, "sheet.svg"), Path.Combine(folder, "sheet.png"));
        await File.WriteAllBytesAsync(svg, CodeSheet.Paint("Sayfa", "Tek tek okutun.", Of(sheet)));

        // An A4 page has 794 × 1,123 pixels of 1/96 inch.
        await PaperTool.Browser.RunAsync(
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--force-device-scale-factor=3", "--window-size=794,1123",
            $"--user-data-dir={Path.Combine(folder, "browser")}", $"--screenshot={picture}", new Uri(svg).AbsoluteUri,
        ]);

        // zbarimg loses some of many squares on one page: it is asked about bars only.
        var bars = codes.Where(code => code.All(char.IsAscii)).Select(code => ("Code128", code)).ToList();
        var squares = codes.Select(code => ("QRCode", code));
        var readings = (await LabelReaders.ReadAsync([picture])).ToDictionary(reading => reading.Reader, reading => reading.Codes);
        Assert.Equal(Reading.Sorted(bars), readings["zbarimg"].Where(code => code.StartsWith("Code128", StringComparison.Ordinal)));
        Assert.Equal(Reading.Sorted(bars.Concat(squares)), readings["ZXingReader"]);
    }

    [Theory]
    [InlineData("commands", "web/src/pages/packing/scans/commands.ts")]
    [InlineData("tests", "web/src/text/scan/testCodes.ts")]
    public void The_portal_knows_the_codes_that_are_printed(string sheet, string file)
    {
        var source = File.ReadAllText(Repository.PathOf(file));

        Assert.All(Of(sheet), code => Assert.Contains($"'{code.Code}'", source, StringComparison.Ordinal));
    }

    private static IReadOnlyList<StationCode> Of(string sheet) => sheet == "commands" ? StationCodes.Commands : StationCodes.Tests;
}
