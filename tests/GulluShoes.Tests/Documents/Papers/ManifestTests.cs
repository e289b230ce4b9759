using System.Globalization;
using GulluShoes.Documents.Handover;
using GulluShoes.Shop.Handover;

namespace GulluShoes.Tests.Documents.Papers;

public sealed class ManifestTests : IDisposable
{
    private static readonly DateTimeOffset Evening = new(2026, 11, 25, 21, 30, 0, TimeSpan.Zero);

    private readonly string folder = Directory.CreateTempSubdirectory("gullu-manifest-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(40, 1)]
    [InlineData(41, 2)]
    [InlineData(200, 5)]
    public async Task Every_parcel_stands_on_paper_once_and_the_last_page_is_signed(int parcels, int pages)
    {
        var manifest = Of(parcels);

        var text = await TextOfAsync(manifest);

        var written = text.Split('\f', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(pages, written.Length);
        Assert.All(manifest.Parcels, parcel => Assert.Equal(2, text.Split(parcel.TrackingNumber).Length));
        Assert.All(written, page => Assert.Contains($"{parcels} koli", page, StringComparison.Ordinal));
        Assert.All(written, page => Assert.Contains("Trendyol Express", page, StringComparison.Ordinal));
        Assert.All(written[..^1], page => Assert.DoesNotContain("TESLİM ALAN KURYE", page, StringComparison.Ordinal));
        Assert.Contains("TESLİM ALAN KURYE", written[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_time_is_Istanbuls_and_an_open_hand_over_is_a_draft()
    {
        Assert.Contains("26.11.2026 00:30", await TextOfAsync(Of(1)), StringComparison.Ordinal);
        Assert.Contains("TASLAK", await TextOfAsync(Of(1) with { ClosedAt = null }), StringComparison.Ordinal);
    }

    private static Manifest Of(int parcels) => new(
        12,
        "Trendyol Express",
        Evening.AddHours(-1),
        Evening,
        "ayse",
        [.. Enumerable.Range(1, parcels).Select(number => new ManifestParcel((7_280_000_000_000_000 + number).ToString(CultureInfo.InvariantCulture), $"109{number:00000000}", 1))]);

    private async Task<string> TextOfAsync(Manifest manifest)
    {
        var path = Path.Combine(folder, $"{Guid.NewGuid()}.pdf");
        await using (var file = File.Create(path))
        {
            await ManifestPdf.WriteAsync(manifest, file, CancellationToken.None);
        }

        return await PaperTool.TextReader.RunAsync(["-layout", "-enc", "UTF-8", path, "-"]);
    }
}
