using GulluShoes.Shop.Pictures;
using SkiaSharp;

namespace GulluShoes.Documents.Pictures;

/// <summary>Finds what a customer would not like about a picture.</summary>
internal static class PictureFlaws
{
    // What the marketplace asks for.
    private const int ShortEdge = 1200;
    private const int LongEdge = 1800;
    private const double Aspect = 2.0 / 3;
    private const double AspectTolerance = 0.03;

    // Edges of the sharpest fields: a shoe on white is mostly even, and an even wall behind it is no fault.
    private const int Field = 32;
    private const double SharpestShare = 0.1;
    private const double LeastSharpness = 60;

    public static IReadOnlyList<PictureFlaw> Of(int width, int height, SKImage medium)
    {
        var flaws = new List<PictureFlaw>();
        if (Math.Min(width, height) < ShortEdge || Math.Max(width, height) < LongEdge)
        {
            flaws.Add(PictureFlaw.TooSmall);
        }

        if (SharpnessOf(medium) < LeastSharpness)
        {
            flaws.Add(PictureFlaw.Blurred);
        }

        if (Math.Abs(((double)width / height) - Aspect) > Aspect * AspectTolerance)
        {
            flaws.Add(PictureFlaw.WrongAspect);
        }

        return flaws;
    }

    /// <summary>Mean variance of the Laplacian in the sharpest tenth of the fields.</summary>
    internal static double SharpnessOf(SKImage image)
    {
        using var grey = Scaled.To(image, image.Width, image.Height, SKColorType.Gray8);
        using var pixels = grey.PeekPixels();
        var fields = new List<double>();
        for (var top = 1; top + Field < grey.Height; top += Field)
        {
            for (var left = 1; left + Field < grey.Width; left += Field)
            {
                fields.Add(VarianceOf(pixels.GetPixelSpan<byte>(), pixels.RowBytes, left, top));
            }
        }

        var sharpest = Math.Max(1, (int)(fields.Count * SharpestShare));
        return fields.Count == 0 ? double.MaxValue : fields.OrderDescending().Take(sharpest).Average();
    }

    private static double VarianceOf(ReadOnlySpan<byte> grey, int stride, int left, int top)
    {
        long sum = 0;
        long squares = 0;
        for (var y = top; y < top + Field; y++)
        {
            for (var x = left; x < left + Field; x++)
            {
                var at = (y * stride) + x;
                var edge = (4 * grey[at]) - grey[at - 1] - grey[at + 1] - grey[at - stride] - grey[at + stride];
                sum += edge;
                squares += edge * edge;
            }
        }

        const double Count = Field * Field;
        return (squares / Count) - (sum / Count * (sum / Count));
    }
}
