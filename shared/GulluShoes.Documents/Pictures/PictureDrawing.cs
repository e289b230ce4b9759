using GulluShoes.Shop.Pictures;
using SkiaSharp;

namespace GulluShoes.Documents.Pictures;

/// <summary>A picture drawn in all its sizes.</summary>
/// <param name="Width">Of the original, upright, in pixels.</param>
/// <param name="Height">Of the original, upright, in pixels.</param>
public sealed record DrawnPicture(
    int Width, int Height, IReadOnlyList<PictureFlaw> Flaws, PictureLook Look, IReadOnlyDictionary<PictureFile, byte[]> Files);

/// <summary>Turns an original into the files that browsers and marketplaces get. The same original gives the same files.</summary>
public static class PictureDrawing
{
    private const int WebpQuality = 82;
    private const int JpegQuality = 88;

    /// <summary>Null when the pixels cannot be decoded to their end.</summary>
    /// <param name="original">Passed by <see cref="PictureGate"/>.</param>
    public static DrawnPicture? Draw(ReadOnlySpan<byte> original)
    {
        using var data = SKData.CreateCopy(original);
        using var codec = SKCodec.Create(data);
        using var large = codec is null ? null : UprightPicture.Draw(codec, PictureSizes.Large, PictureGate.MostPixels);
        if (large is null)
        {
            return null;
        }

        var files = new Dictionary<PictureFile, byte[]>();
        using var medium = Shrink(large, PictureSizes.Medium);
        using var small = Shrink(medium, PictureSizes.Small);
        foreach (var file in PictureSizes.Files)
        {
            files[file] = Encode(file.Edge == PictureSizes.Large ? large : file.Edge == PictureSizes.Medium ? medium : small, file.Extension);
        }

        var (width, height) = UprightPicture.LiesOnItsSide(codec!.EncodedOrigin) ? (codec.Info.Height, codec.Info.Width) : (codec.Info.Width, codec.Info.Height);
        return new DrawnPicture(width, height, PictureFlaws.Of(width, height, medium), PictureLooks.Of(medium), files);
    }

    /// <summary>A new picture, as large as the given one when that is small enough.</summary>
    private static SKImage Shrink(SKImage image, int longest)
    {
        var scale = Math.Min(1f, (float)longest / Math.Max(image.Width, image.Height));
        var (width, height) = (Math.Max(1, (int)MathF.Round(image.Width * scale)), Math.Max(1, (int)MathF.Round(image.Height * scale)));
        return Scaled.To(image, width, height, SKColorType.Rgba8888);
    }

    private static byte[] Encode(SKImage image, string extension)
    {
        using var encoded = extension == "webp" ? image.Encode(SKEncodedImageFormat.Webp, WebpQuality) : image.Encode(SKEncodedImageFormat.Jpeg, JpegQuality);
        return encoded.ToArray();
    }
}
