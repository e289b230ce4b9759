using System.Globalization;
using GulluShoes.Documents.Labels;
using GulluShoes.Shop.Labels;

namespace GulluShoes.Tests.Documents;

/// <summary>The promise of a label: every one is read, to the letter, by readers that are not ours.</summary>
public sealed class LabelDecodingTests : IDisposable
{
    private const int Labels = 500;
    private const int PagesAtOnce = 63;

    private readonly CargoLabelRenderer _renderer = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("gullu-labels-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Five_hundred_random_labels_are_read_to_the_letter_by_both_readers_in_grey_and_in_one_bit()
    {
        var seed = Seed();
        var labels = Enumerable.Range(0, Labels).Select(i => SampleLabels.Random(seed + i)).ToList();
        var pdf = Path.Combine(_folder, "labels.pdf");
        await using (var file = File.Create(pdf))
        {
            _renderer.WritePdf(labels, file);
        }

        var wrong = new List<string>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = 2 };
        await Parallel.ForEachAsync(labels.Select((label, i) => (label, page: i + 1)).Chunk(PagesAtOnce), options, async (pages, _) =>
        {
            var misread = await MisreadAsync(pdf, pages);
            lock (wrong)
            {
                wrong.AddRange(misread);
            }
        });

        Assert.True(wrong.Count == 0, $"LABEL_SEED={seed}: {wrong.Count} wrong readings, e.g.\n{string.Join('\n', wrong.Take(5))}");
    }

    [Theory]
    [InlineData(PrinterDots.Dpi203)]
    [InlineData(PrinterDots.Dpi300)]
    public async Task Labels_printed_from_zpl_are_read_to_the_letter_by_both_readers(PrinterDots dots)
    {
        var seed = Seed();
        List<CargoLabel> labels = [.. Enumerable.Range(0, 40).Select(i => SampleLabels.Random(seed + i)), SampleLabels.Usual with { TrackingNumber = new string('3', 50) }];
        var expected = new Dictionary<string, CargoLabel>();
        foreach (var label in labels)
        {
            var picture = Path.Combine(_folder, $"zpl-{expected.Count}.pgm");
            await ZplPrinter.Print(_renderer.Render(label, LabelFormat.Zpl, new LabelOptions { Dots = dots })).Picture.SaveAsync(picture);
            expected.Add(picture, label);
        }

        Assert.Empty(await MisreadAsync(expected, $"LABEL_SEED={seed}"));
    }

    [Fact]
    public async Task The_narrowest_bars_are_read_from_grey_paper()
    {
        var pdf = Path.Combine(_folder, "narrow.pdf");
        var label = SampleLabels.Usual with { TrackingNumber = new string('7', 44) + "ABC" };
        await File.WriteAllBytesAsync(pdf, _renderer.Render(label, LabelFormat.Pdf));

        await PaperTool.Rasteriser.RunAsync(["-r", "203", "-gray", "-singlefile", pdf, Path.Combine(_folder, "narrow")]);

        Assert.Empty(await MisreadAsync(new() { [Path.Combine(_folder, "narrow.pgm")] = label }, "narrow"));
    }

    [Fact]
    public async Task A_browser_shows_both_codes_readable()
    {
        var (svg, picture) = (Path.Combine(_folder, "label.svg"), Path.Combine(_folder, "label.png"));
        await File.WriteAllBytesAsync(svg, _renderer.Render(SampleLabels.Usual, LabelFormat.Svg));

        await PaperTool.Browser.RunAsync(
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--force-device-scale-factor=3", "--window-size=400,400",
            $"--user-data-dir={Path.Combine(_folder, "browser")}", $"--screenshot={picture}", new Uri(svg).AbsoluteUri,
        ]);

        Assert.Empty(await MisreadAsync(new() { [picture] = SampleLabels.Usual }, "screen"));
    }

    private async Task<IEnumerable<string>> MisreadAsync(string pdf, (CargoLabel Label, int Page)[] pages)
    {
        var (first, last) = (pages[0].Page, pages[^1].Page);
        string[] range = ["-r", "203", "-f", $"{first}", "-l", $"{last}"];
        await PaperTool.Rasteriser.RunAsync([.. range, "-gray", pdf, Path.Combine(_folder, $"grey-{first}")]);
        await PaperTool.Rasteriser.RunAsync([.. range, "-mono", pdf, Path.Combine(_folder, $"mono-{first}")]);
        foreach (var mono in Directory.GetFiles(_folder, $"mono-{first}-*.pbm"))
        {
            await (await Picture.LoadOneBitAsync(mono)).SaveAsync(Path.ChangeExtension(mono, ".pgm"));
        }

        var expected = pages.SelectMany(page => new[] { "grey", "mono" }.Select(paper => (PathOf(paper, first, page.Page), page.Label)));
        return await MisreadAsync(expected.ToDictionary(), $"pages {first}–{last}");
    }

    // pdftoppm numbers pages with as many digits as the last page of the whole file has.
    private string PathOf(string paper, int first, int page) =>
        Path.Combine(_folder, $"{paper}-{first}-{page.ToString($"D{Labels.ToString(CultureInfo.InvariantCulture).Length}", CultureInfo.InvariantCulture)}.pgm");

    private static async Task<IEnumerable<string>> MisreadAsync(Dictionary<string, CargoLabel> expected, string where) =>
        from reading in await LabelReaders.ReadAsync([.. expected.Keys])
        let label = expected[reading.Picture]
        let truth = Reading.Expected(label.TrackingNumber, label.PackagePage.AbsoluteUri)
        where !truth.SequenceEqual(reading.Codes)
        select $"{where}: {reading.Reader} on {Path.GetFileName(reading.Picture)} read [{string.Join(" | ", reading.Codes)}] for [{string.Join(" | ", truth)}]";

    private static int Seed() =>
        int.TryParse(Environment.GetEnvironmentVariable("LABEL_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed : Random.Shared.Next(1_000_000_000);
}
