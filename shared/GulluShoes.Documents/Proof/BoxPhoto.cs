using GulluShoes.Documents.Pictures;
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

        using var upright = UprightPicture.Draw(codec, Longest, MostPixels);
        using var encoded = upright?.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return encoded?.ToArray();
    }
}
