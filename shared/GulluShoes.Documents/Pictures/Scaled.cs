using SkiaSharp;

namespace GulluShoes.Documents.Pictures;

/// <summary>A picture in another size: every pixel of it counts.</summary>
internal static class Scaled
{
    public static SKImage To(SKImage image, int width, int height, SKColorType colours)
    {
        using var surface = SKSurface.Create(new SKImageInfo(width, height, colours, SKAlphaType.Opaque));
        surface.Canvas.DrawImage(image, new SKRect(0, 0, width, height), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        return surface.Snapshot();
    }
}
