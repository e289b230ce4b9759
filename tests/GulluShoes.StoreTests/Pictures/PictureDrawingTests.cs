using GulluShoes.Documents.Pictures;
using GulluShoes.Functions.Catalog.Pictures;
using GulluShoes.Shop.Pipeline;
using GulluShoes.Store.Pictures;
using GulluShoes.StoreTests.Stores;
using SkiaSharp;

namespace GulluShoes.StoreTests.Pictures;

/// <summary>The drawing of a picture, twice, late, and killed in the middle.</summary>
public sealed class PictureDrawingTests(StoreServers servers) : StoreTest(servers)
{
    private static readonly PictureOwner Black = new("099", "Siyah");

    private PictureBlobs Blobs => Store.Get<PictureBlobs>();

    private PictureWork Work => Store.Get<PictureWork>();

    [Fact]
    public async Task A_drawing_that_died_anywhere_is_finished_by_the_next_and_the_files_are_the_same()
    {
        var body = PictureFiles.Draw(1, 600, 900);
        var hash = await KeepAsync(body);
        Assert.Equal($"{{\"hash\":\"{hash}\"}}", Assert.Single(await Store.ReceiveAsync(Queues.Pictures)));
        // Died after two of six files, before the row was marked.
        var files = PictureDrawing.Draw(body)!.Files;
        foreach (var (file, content) in files.Take(2))
        {
            await Blobs.SaveAsync(hash, file, content, None);
        }

        using var studio = new PictureStudio(Work, Blobs);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => studio.DrawAsync(hash, None)));
        var ready = await Store.ScalarAsync("select xmin::text from pictures");
        await studio.DrawAsync(hash, None);

        Assert.Equal(ready, await Store.ScalarAsync("select xmin::text from pictures"));
        Assert.Equal(PictureState.Ready, await Work.StateAsync(hash, None));
        foreach (var (file, content) in files)
        {
            await using var kept = (await Blobs.OpenAsync(hash, file, None))!;
            var bytes = new MemoryStream();
            await kept.CopyToAsync(bytes);
            Assert.Equal(content, bytes.ToArray());
        }
    }

    [Fact]
    public async Task A_drawing_that_died_before_it_looked_for_twins_looks_for_them_when_it_comes_again()
    {
        using var studio = new PictureStudio(Work, Blobs);
        var first = await KeepAsync(PictureFiles.Draw(1, 600, 900));
        await studio.DrawAsync(first, None);
        var body = PictureFiles.Draw(1, 300, 450, SKEncodedImageFormat.Png);
        var second = await KeepAsync(body);
        var drawn = PictureDrawing.Draw(body)!;
        await Work.MarkReadyAsync(second, new PictureFacts(drawn.Width, drawn.Height, drawn.Flaws, drawn.Look), None);
        Assert.Equal(0, await Store.CountAsync("picture_twins"));

        await studio.DrawAsync(second, None);
        await studio.DrawAsync(second, None);

        Assert.Equal(2, await Store.CountAsync("picture_twins"));
    }

    [Fact]
    public async Task A_picture_that_cannot_be_decoded_is_called_broken_once_and_a_person_is_told()
    {
        var png = PictureFiles.Draw(1, 600, 900, SKEncodedImageFormat.Png);
        png.AsSpan(png.Length / 2, 100).Fill(0xAA);
        var hash = await KeepAsync(png);
        using var studio = new PictureStudio(Work, Blobs);

        await studio.DrawAsync(hash, None);
        await studio.DrawAsync(hash, None);

        Assert.Equal(PictureState.Broken, await Work.StateAsync(hash, None));
        Assert.Equal(1, await Store.CountAsync("problems where cause = 'PictureBroken' and subject = '099 Siyah' and times = 1"));
    }

    [Fact]
    public async Task Many_uploads_at_once_have_places_of_their_own_and_never_more_than_twenty()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 24).Select(seed => Task.Run(() =>
            Store.Get<PictureKeeper>().KeepAsync(new PictureWish(Black, PictureFiles.Draw(seed, 60, 90), "image/jpeg"), "gullu", None))));

        Assert.Equal(20, outcomes.Count(outcome => outcome is PictureOutcome.Kept));
        Assert.Equal(4, outcomes.Count(outcome => outcome is PictureOutcome.TooMany));
        Assert.Equal(20, await Store.CountAsync("(select distinct place from product_pictures) places"));
    }

    [Fact]
    public async Task A_message_of_a_picture_that_nobody_knows_is_let_go()
    {
        using var studio = new PictureStudio(Work, Blobs);

        await studio.DrawAsync(new string('a', 64), None);

        Assert.Equal(0, await Store.CountAsync("problems"));
    }

    private async Task<string> KeepAsync(byte[] body) => Assert.IsType<PictureOutcome.Kept>(
        await Store.Get<PictureKeeper>().KeepAsync(new PictureWish(Black, body, "image/jpeg"), "gullu", None)).Hash;
}
