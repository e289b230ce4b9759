using SkiaSharp;

namespace GulluShoes.Documents.Pictures;

/// <summary>Decodes a picture and turns it the way the camera was held; nothing but pixels is left of the file.</summary>
internal static class UprightPicture
{
    /// <summary>The picture with at most <paramref name="longest"/> pixels on its longer side; null when it is broken, or has more pixels than may lie in memory.</summary>
    public static SKImage? Draw(SKCodec codec, int longest, long mostPixels)
    {
        // A JPEG is read at eighths of its size, so that a phone's 50 million pixels never lie in memory; the others are read whole.
        var scale = (float)longest / Math.Max(codec.Info.Width, codec.Info.Height);
        var size = codec.EncodedFormat is SKEncodedImageFormat.Jpeg && scale < 1 ? codec.GetScaledDimensions(Math.Min(1, scale + (1 / 16f))) : codec.Info.Size;
        if ((long)size.Width * size.Height > mostPixels)
        {
            return null;
        }

        // The camera's own colours would be lost with its profile: they are converted to what every screen takes for granted.
        using var colours = SKColorSpace.CreateSrgb();
        using var bitmap = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul, colours));
        return codec.GetPixels(bitmap.Info, bitmap.GetPixels()) == SKCodecResult.Success ? Upright(bitmap, codec.EncodedOrigin, longest) : null;
    }

    public static bool LiesOnItsSide(SKEncodedOrigin origin) =>
        origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;

    private static SKImage Upright(SKBitmap bitmap, SKEncodedOrigin origin, int longest)
    {
        var (width, height) = LiesOnItsSide(origin) ? (bitmap.Height, bitmap.Width) : (bitmap.Width, bitmap.Height);
        var scale = Math.Min(1f, (float)longest / Math.Max(width, height));
        using var surface = SKSurface.Create(new SKImageInfo(Math.Max(1, (int)MathF.Round(width * scale)), Math.Max(1, (int)MathF.Round(height * scale))));
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
