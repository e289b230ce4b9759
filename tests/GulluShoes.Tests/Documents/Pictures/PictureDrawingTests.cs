using System.Text;
using GulluShoes.Documents.Pictures;
using GulluShoes.Shop.Pictures;
using SkiaSharp;

namespace GulluShoes.Tests.Documents.Pictures;

/// <summary>What is drawn from an original.</summary>
public sealed class PictureDrawingTests
{
    private const string Secret = "GPS 41.0082 28.9784";
    private static readonly SKColor Claret = new(0x80, 0x10, 0x20);

    [Fact]
    public void A_picture_is_drawn_in_three_sizes_as_webp_and_jpeg_and_never_larger_than_it_is()
    {
        var drawn = PictureDrawing.Draw(SamplePictures.Shoe(2400, 3600, Claret))!;

        Assert.Equal((2400, 3600), (drawn.Width, drawn.Height));
        Assert.Equal(
            ["1800.webp 1200x1800", "1800.jpg 1200x1800", "600.webp 400x600", "600.jpg 400x600", "160.webp 107x160", "160.jpg 107x160"],
            drawn.Files.Select(file => $"{file.Key.Name} {SizeOf(file.Value)}"));
        Assert.All(drawn.Files, file => Assert.Equal(file.Key.Extension == "webp" ? SKEncodedImageFormat.Webp : SKEncodedImageFormat.Jpeg, FormatOf(file.Value)));
        Assert.Empty(drawn.Flaws);

        var small = PictureDrawing.Draw(SamplePictures.Shoe(400, 500, Claret))!;
        Assert.Equal("400x500", SizeOf(small.Files[PictureSizes.Published]));
    }

    [Fact]
    public void The_same_original_gives_the_same_bytes()
    {
        var original = SamplePictures.Shoe(900, 1350, Claret);

        Assert.Equal(PictureDrawing.Draw(original)!.Files.Values, PictureDrawing.Draw(original)!.Files.Values);
    }

    [Theory]
    [InlineData(1, 300, 200)]
    [InlineData(3, 300, 200)]
    [InlineData(6, 200, 300)]
    [InlineData(8, 200, 300)]
    public void A_picture_stands_upright_and_tells_nothing_of_its_camera(byte orientation, int width, int height)
    {
        var original = SamplePictures.WithExif(SamplePictures.Corner(300, 200, SKEncodedImageFormat.Jpeg), orientation, Secret);

        var drawn = PictureDrawing.Draw(original)!;

        Assert.Equal((width, height), (drawn.Width, drawn.Height));
        Assert.All(drawn.Files, file =>
        {
            var text = Encoding.Latin1.GetString(file.Value);
            Assert.DoesNotContain(Secret, text, StringComparison.Ordinal);
            Assert.DoesNotContain("Exif", text, StringComparison.Ordinal);
        });
        using var bitmap = SKBitmap.Decode(drawn.Files[PictureSizes.Published]);
        var (x, y) = orientation switch { 1 => (10, 10), 3 => (290, 190), 6 => (190, 10), _ => (10, 290) };
        Assert.True(bitmap.GetPixel(x, y) is { Red: > 200, Blue: < 60 }, $"{bitmap.GetPixel(x, y)}");
    }

    [Theory]
    [InlineData(1200, 1800, 0, "")]
    [InlineData(1000, 1500, 0, "TooSmall")]
    [InlineData(1800, 1800, 0, "WrongAspect")]
    [InlineData(1200, 1800, 1.5, "Blurred")]
    [InlineData(600, 500, 3, "TooSmall Blurred WrongAspect")]
    public void Flaws_are_named(int width, int height, float softness, string flaws) =>
        Assert.Equal(flaws, string.Join(' ', PictureDrawing.Draw(SamplePictures.Shoe(width, height, Claret, softness))!.Flaws));

    [Fact]
    public void The_same_shot_is_recognised_in_another_size_and_compression_and_another_colour_of_the_model_is_not_taken_for_it()
    {
        var look = LookOf(SamplePictures.Shoe(1200, 1800, Claret));

        Assert.True(look.IsTwinOf(LookOf(SamplePictures.Shoe(500, 750, Claret, quality: 40))));
        Assert.True(look.IsTwinOf(LookOf(SamplePictures.Shoe(1000, 1500, Claret, format: SKEncodedImageFormat.Png))));
        Assert.False(look.IsTwinOf(LookOf(SamplePictures.Shoe(1200, 1800, SKColors.DarkBlue))));
        Assert.False(look.IsTwinOf(LookOf(SamplePictures.Corner(1200, 1800, SKEncodedImageFormat.Jpeg))));
    }

    [Fact]
    public void Pixels_that_cannot_be_decoded_are_no_picture()
    {
        var png = SamplePictures.Shoe(900, 1350, Claret, format: SKEncodedImageFormat.Png);
        png.AsSpan(png.Length / 2, 200).Fill(0xAA);

        Assert.IsType<PictureVerdict.Accepted>(PictureGate.Judge(png));
        Assert.Null(PictureDrawing.Draw(png));
    }

    private static PictureLook LookOf(byte[] picture) => PictureDrawing.Draw(picture)!.Look;

    private static string SizeOf(byte[] picture)
    {
        using var bitmap = SKBitmap.Decode(picture);
        return $"{bitmap.Width}x{bitmap.Height}";
    }

    private static SKEncodedImageFormat FormatOf(byte[] picture)
    {
        using var data = SKData.CreateCopy(picture);
        using var codec = SKCodec.Create(data);
        return codec.EncodedFormat;
    }
}
