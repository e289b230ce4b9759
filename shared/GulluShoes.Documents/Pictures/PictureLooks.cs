using GulluShoes.Shop.Pictures;
using SkiaSharp;

namespace GulluShoes.Documents.Pictures;

/// <summary>Finds by what a picture is recognised, whatever its size and compression.</summary>
internal static class PictureLooks
{
    private const int Gradients = 8;
    private const int Fields = 4;

    // An even background is never quite even after compression.
    private const double Noise = 2;

    public static PictureLook Of(SKImage image)
    {
        using var pixels = image.PeekPixels();
        return new PictureLook(GradientsOf(Means(pixels, Gradients + 1, Gradients)), [.. Means(pixels, Fields, Fields).SelectMany(mean => new[] { (byte)mean.Red, (byte)mean.Green, (byte)mean.Blue })]);
    }

    private static long GradientsOf(Mean[] means)
    {
        var bits = 0L;
        for (var at = 0; at < means.Length - 1; at++)
        {
            if (at % (Gradients + 1) != Gradients)
            {
                bits = (bits << 1) | (means[at + 1].Light > means[at].Light + Noise ? 1L : 0L);
            }
        }

        return bits;
    }

    /// <summary>The mean colour of each field, row by row. Every pixel counts once: a scaler that leaves some out would see another picture in another size.</summary>
    private static Mean[] Means(SKPixmap pixels, int columns, int rows)
    {
        var sums = new Mean[columns * rows];
        var bytes = pixels.GetPixelSpan<byte>();
        for (var y = 0; y < pixels.Height; y++)
        {
            for (var x = 0; x < pixels.Width; x++)
            {
                var at = (y * pixels.RowBytes) + (x * pixels.BytesPerPixel);
                ref var sum = ref sums[(y * rows / pixels.Height * columns) + (x * columns / pixels.Width)];
                sum = new Mean(sum.Red + bytes[at], sum.Green + bytes[at + 1], sum.Blue + bytes[at + 2], sum.Count + 1);
            }
        }

        return [.. sums.Select(sum => sum.Count == 0 ? sum : new Mean(sum.Red / sum.Count, sum.Green / sum.Count, sum.Blue / sum.Count, 1))];
    }

    private readonly record struct Mean(double Red, double Green, double Blue, int Count)
    {
        public double Light => (0.299 * Red) + (0.587 * Green) + (0.114 * Blue);
    }
}
