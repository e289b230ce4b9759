using System.Globalization;
using GulluShoes.Documents.Drawing;
using GulluShoes.Documents.Labels;
using GulluShoes.Documents.Labels.Products;
using GulluShoes.Documents.Labels.Shelves;
using GulluShoes.Shop.Labels;

namespace GulluShoes.Tests.Documents.Goods;

/// <summary>Labels of products and shelves are read to the letter by readers that are not ours.</summary>
public sealed class GoodsDecodingTests : IDisposable
{
    private static readonly Area Whole = new(0, 0, 100, 100);

    private readonly string folder = Directory.CreateTempSubdirectory("gullu-goods-").FullName;

    public static TheoryData<string, int> Papers => new()
    {
        { "dual", 24 }, { "70x40", 12 }, { "60x40", 12 }, { "100x100", 8 }, { "a4", 21 }, { "custom", 16 },
    };

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [MemberData(nameof(Papers))]
    public async Task Every_code_of_every_paper_is_read_in_grey_and_in_one_bit(string name, int count)
    {
        var seed = Seed();
        var paper = SampleGoods.Papers[name];
        var labels = Enumerable.Range(0, count).Select(i => SampleGoods.Random(seed + i)).DistinctBy(label => label.Code).ToList();

        // One scans one label: readers of whole pages lose squares among many.
        var cells = Enumerable.Range(0, paper.LabelsPerPage).Select(paper.CellOf).ToList();
        await ReadsAsync(ProductLabels.On(paper, labels, LabelPlacement.Usual), labels.Select(label => CodesOf(label, paper)), $"LABEL_SEED={seed}, {name}", cells);
    }

    [Theory]
    [InlineData("dual")]
    [InlineData("70x40")]
    [InlineData("100x100")]
    public async Task Zpl_prints_the_same_codes(string name)
    {
        var seed = Seed();
        var paper = SampleGoods.Papers[name];
        var labels = Enumerable.Range(0, 8).Select(i => SampleGoods.Random(seed + i)).DistinctBy(label => label.Code).ToList();
        var pages = await ZplAsync(ProductLabels.On(paper, labels, LabelPlacement.Usual));
        var expected = labels.Chunk(paper.LabelsPerPage).Select(page => Reading.Sorted(page.SelectMany(label => CodesOf(label, paper)))).ToList();
        Assert.Equal(expected.Count, pages.Length);

        var pictures = await Task.WhenAll(pages.Select(async (page, number) =>
        {
            var picture = Path.Combine(folder, $"zpl-{number}.pgm");
            await ZplPrinter.Print(page).Picture.SaveAsync(picture);
            return picture;
        }));

        Assert.All(await LabelReaders.ReadAsync(pictures, goods: true), reading => Assert.Equal(expected[Array.IndexOf(pictures, reading.Picture)], reading.Codes));
    }

    [Fact]
    public async Task Shelves_are_read_in_grey_and_in_one_bit()
    {
        string[] codes = ["A-A-01", "GENEL", "Z-Z-99", "X1", "DEPO-ARKA-RAF-12"];
        await ReadsAsync(ShelfLabels.Of(codes, LabelPlacement.Usual), codes.Select(code => new[] { ("Code128", code), ("QRCode", code) }), "shelves", [Whole]);
    }

    [Fact]
    public async Task A_shelf_with_Turkish_letters_is_read_from_its_square()
    {
        // zbarimg writes most capital Turkish letters as base64, and that wrongly.
        await ReadsAsync(ShelfLabels.Of(["ÇATI-Ş3"], LabelPlacement.Usual), [[("QRCode", "ÇATI-Ş3")]], "shelf", [Whole], "ZXingReader");
    }

    /// <param name="cells">Where the labels of a page are, in millimetres.</param>
    /// <param name="only">The reader that is asked; both when null.</param>
    private async Task ReadsAsync(LabelPages pages, IEnumerable<IEnumerable<(string, string)>> expected, string where, List<Area> cells, string? only = null)
    {
        var pdf = Path.Combine(folder, "labels.pdf");
        await using (var file = File.Create(pdf))
        {
            await pages.WriteAsync(LabelFormat.Pdf, file, CancellationToken.None);
        }

        await PaperTool.Rasteriser.RunAsync(["-r", "203", "-gray", pdf, Path.Combine(folder, "grey")]);
        await PaperTool.Rasteriser.RunAsync(["-r", "203", "-mono", pdf, Path.Combine(folder, "mono")]);
        foreach (var mono in Directory.GetFiles(folder, "mono-*.pbm"))
        {
            await (await Picture.LoadOneBitAsync(mono)).SaveAsync(Path.ChangeExtension(mono, ".pgm"));
        }

        var truth = expected.Select(Reading.Sorted).ToList();
        var pictures = new List<string>();
        foreach (var paper in new[] { "grey", "mono" })
        {
            string[] sheets = [.. Directory.GetFiles(folder, $"{paper}-*.pgm").Order(StringComparer.Ordinal)];
            for (var label = 0; label < truth.Count; label++)
            {
                pictures.Add(await GreyPage.CutAsync(sheets[label / cells.Count], cells[label % cells.Count]));
            }
        }

        var readings = (await LabelReaders.ReadAsync([.. pictures], goods: true)).Where(reading => only is null || reading.Reader == only).ToList();
        Assert.Equal(pictures.Count * (only is null ? 2 : 1), readings.Count);
        var wrong = readings.Where(reading => !reading.Codes.SequenceEqual(truth[pictures.IndexOf(reading.Picture) % truth.Count]))
            .Select(reading => $"{reading.Reader} on {Path.GetFileName(reading.Picture)} read [{string.Join(" | ", reading.Codes)}] for [{string.Join(" | ", truth[pictures.IndexOf(reading.Picture) % truth.Count])}]");
        Assert.True(!wrong.Any(), $"{where}\n{string.Join('\n', wrong)}");
    }

    private static IEnumerable<(string, string)> CodesOf(ProductLabel label, LabelPaper paper)
    {
        yield return ("QRCode", label.Code);
        if (ProductLabelLayout.Place(label, paper).OfType<BarsElement>().SingleOrDefault() is { } bars)
        {
            yield return (bars.Pattern.Modules == 95 ? "EAN-13" : "Code128", label.Code);
        }
    }

    private static async Task<byte[][]> ZplAsync(LabelPages pages)
    {
        using var output = new MemoryStream();
        await pages.WriteAsync(LabelFormat.Zpl, output, CancellationToken.None);
        var text = System.Text.Encoding.UTF8.GetString(output.ToArray());
        return [.. text.Split("^XZ\n", StringSplitOptions.RemoveEmptyEntries).Select(page => System.Text.Encoding.UTF8.GetBytes(page + "^XZ\n"))];
    }

    private static int Seed() =>
        int.TryParse(Environment.GetEnvironmentVariable("LABEL_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed : Random.Shared.Next(1_000_000_000);
}
