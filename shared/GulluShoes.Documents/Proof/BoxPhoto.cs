using SkiaSharp;

namespace GulluShoes.Documents.Proof;

/// <summary>
/// Draws an uploaded picture anew: what comes out is a picture and nothing else. Where it was taken, by which camera, and
/// whatever hides behind its end stay behind; how the camera was held is drawn in.
/// </summary>
public static class BoxPhoto
{
    /// <summary>Pixels of the longer side of what is kept.</summary>
    public const int Longest = 2000;

    private const int Quality = 85;

    // A small file may claim to be a huge picture; drawing it would take the memory of the whole app.
    private const long MostPixels = 16_000_000;

    /// <summary>The picture as JPEG; null when the bytes are no whole JPEG, PNG or WebP, or too large to be drawn.</summary>
    /// <param name="uploaded">Judged by what it holds, whatever it was called.</param>
    public static byte[]? Redraw(ReadOnlySpan<byte> uploaded)
    {
        using var data = SKData.CreateCopy(uploaded);
        using var codec = SKCodec.Create(data);
        if (codec is not { EncodedFormat: SKEncodedImageFormat.Jpeg or SKEncodedImageFormat.Png or SKEncodedImageFormat.Webp })
        {
            return null;
        }

        // A JPEG is read at eighths of its size, so that a phone's 50 million pixels never lie in memory; the others are read whole.
        var scale = (float)Longest / Math.Max(codec.Info.Width, codec.Info.Height);
        var size = codec.EncodedFormat is SKEncodedImageFormat.Jpeg && scale < 1 ? codec.GetScaledDimensions(Math.Min(1, scale + (1 / 16f))) : codec.Info.Size;
        if ((long)size.Width * size.Height > MostPixels)
        {
            return null;
        }

        using var bitmap = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul));
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) != SKCodecResult.Success)
        {
            return null;
        }

        using var upright = Upright(bitmap, codec.EncodedOrigin);
        using var encoded = upright.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return encoded.ToArray();
    }

    private static SKImage Upright(SKBitmap bitmap, SKEncodedOrigin origin)
    {
        var lies = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var (width, height) = lies ? (bitmap.Height, bitmap.Width) : (bitmap.Width, bitmap.Height);
        var scale = Math.Min(1f, (float)Longest / Math.Max(width, height));
        using var surface = SKSurface.Create(new SKImageInfo(Math.Max(1, (int)(width * scale)), Math.Max(1, (int)(height * scale))));
        // A PNG may be see-through; a JPEG cannot be.
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale(scale);
        surface.Canvas.Concat(Turn(origin, width, height));
        using var image = SKImage.FromBitmap(bitmap);
        surface.Canvas.DrawImage(image, 0, 0, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        return surface.Snapshot();
    }

    // EXIF orientation 1 to 8: https://www.cipa.jp/std/documents/e/DC-X008-Translation-2019-E.pdf, 4.6.4.
    private static SKMatrix Turn(SKEncodedOrigin origin, float width, float height) => origin switch
    {
        SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new SKMatrix(0, -1, width, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, width, -1, 0, height, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, height, 0, 0, 1),
        _ => SKMatrix.Identity,
    };
}
