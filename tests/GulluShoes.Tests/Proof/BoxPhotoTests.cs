using System.Text;
using GulluShoes.Documents.Proof;
using GulluShoes.Tests.Documents.Pictures;
using SkiaSharp;

namespace GulluShoes.Tests.Proof;

public sealed class BoxPhotoTests
{
    private const string Secret = "GPS 41.0082 28.9784";

    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public void A_picture_is_kept_as_a_picture_and_nothing_else(SKEncodedImageFormat format)
    {
        var uploaded = SamplePictures.Corner(300, 200, format).Concat(Encoding.ASCII.GetBytes($"<script>{Secret}</script>")).ToArray();

        var kept = BoxPhoto.Redraw(uploaded)!;

        Assert.Equal([0xFF, 0xD8, 0xFF], kept[..3]);
        Assert.DoesNotContain("script", Encoding.Latin1.GetString(kept), StringComparison.Ordinal);
        Assert.Equal((300, 200), SizeOf(kept));
    }

    [Fact]
    public void What_the_camera_wrote_stays_behind_and_how_it_was_held_is_drawn_in()
    {
        var uploaded = SamplePictures.WithExif(SamplePictures.Corner(300, 200, SKEncodedImageFormat.Jpeg), 6, Secret);
        Assert.Contains(Secret, Encoding.Latin1.GetString(uploaded), StringComparison.Ordinal);

        var kept = BoxPhoto.Redraw(uploaded)!;

        var text = Encoding.Latin1.GetString(kept);
        Assert.DoesNotContain(Secret, text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exif", text, StringComparison.Ordinal);
        Assert.Equal((200, 300), SizeOf(kept));
        // Red was at the top left; the camera was turned, so that it belongs to the top right.
        using var bitmap = SKBitmap.Decode(kept);
        Assert.True(bitmap.GetPixel(190, 10) is { Red: > 200, Blue: < 60 }, $"{bitmap.GetPixel(190, 10)}");
        Assert.True(bitmap.GetPixel(10, 290) is { Red: < 60, Blue: > 200 }, $"{bitmap.GetPixel(10, 290)}");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void However_the_camera_was_held_the_whole_picture_is_kept(byte orientation)
    {
        using var bitmap = SKBitmap.Decode(BoxPhoto.Redraw(SamplePictures.WithExif(SamplePictures.Corner(300, 200, SKEncodedImageFormat.Jpeg), orientation, Secret)));

        var corners = new[] { bitmap.GetPixel(10, 10), bitmap.GetPixel(bitmap.Width - 10, 10), bitmap.GetPixel(10, bitmap.Height - 10), bitmap.GetPixel(bitmap.Width - 10, bitmap.Height - 10) };
        Assert.Single(corners, corner => corner is { Red: > 200, Blue: < 60 });
        Assert.Equal(3, corners.Count(corner => corner is { Red: < 60, Blue: > 200 }));
    }

    [Theory]
    [InlineData(4000, 2000, SKEncodedImageFormat.Jpeg)]
    [InlineData(2500, 1250, SKEncodedImageFormat.Jpeg)]
    [InlineData(9000, 4500, SKEncodedImageFormat.Jpeg)]
    [InlineData(4000, 2000, SKEncodedImageFormat.Png)]
    public void A_large_picture_is_made_smaller(int width, int height, SKEncodedImageFormat format) =>
        Assert.Equal((BoxPhoto.Longest, 1000), SizeOf(BoxPhoto.Redraw(SamplePictures.Corner(width, height, format))!));

    [Fact]
    public void A_small_file_that_claims_to_be_a_huge_picture_is_not_drawn()
    {
        var bomb = SamplePictures.Bomb(30_000, 30_000);
        Assert.Equal((30_000, 30_000), HeaderOf(bomb));
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Null(BoxPhoto.Redraw(bomb));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public void What_is_no_whole_picture_is_none()
    {
        var jpeg = SamplePictures.Corner(300, 200, SKEncodedImageFormat.Jpeg);

        Assert.Null(BoxPhoto.Redraw([]));
        Assert.Null(BoxPhoto.Redraw(Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")));
        Assert.Null(BoxPhoto.Redraw(Encoding.ASCII.GetBytes("%PDF-1.7")));
        Assert.Null(BoxPhoto.Redraw(Encoding.ASCII.GetBytes("GIF89a").Concat(new byte[64]).ToArray()));
        Assert.Null(BoxPhoto.Redraw(jpeg.AsSpan(0, jpeg.Length / 2)));
    }

    private static (int Width, int Height) HeaderOf(byte[] picture)
    {
        using var data = SKData.CreateCopy(picture);
        using var codec = SKCodec.Create(data);
        return (codec.Info.Width, codec.Info.Height);
    }

    private static (int Width, int Height) SizeOf(byte[] picture)
    {
        using var bitmap = SKBitmap.Decode(picture);
        return (bitmap.Width, bitmap.Height);
    }
}
