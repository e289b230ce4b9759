using System.Buffers.Binary;
using System.Text;
using SkiaSharp;

namespace GulluShoes.Tests.Documents.Pictures;

/// <summary>Makes picture files, honest and other.</summary>
internal static class SamplePictures
{
    /// <summary>Blue, with a red corner at the top left.</summary>
    public static byte[] Corner(int width, int height, SKEncodedImageFormat format) => Draw(width, height, format, canvas =>
    {
        canvas.Clear(SKColors.Blue);
        using var red = new SKPaint { Color = SKColors.Red };
        canvas.DrawRect(0, 0, width / 4f, height / 4f, red);
    });

    /// <summary>Something like a shoe on white: a heel, a toe and a buckle in a colour, drawn sharp or through a soft lens.</summary>
    public static byte[] Shoe(int width, int height, SKColor colour, float softness = 0, SKEncodedImageFormat format = SKEncodedImageFormat.Jpeg, int quality = 92) => Draw(
        width, height, format, canvas =>
        {
            canvas.Clear(SKColors.White);
            canvas.Scale(width / 100f, height / 100f);
            using var blur = softness > 0 ? SKImageFilter.CreateBlur(softness, softness) : null;
            using var paint = new SKPaint { Color = colour, IsAntialias = true, ImageFilter = blur };
            canvas.DrawRect(15, 25, 12, 60, paint);
            canvas.DrawOval(60, 70, 30, 14, paint);
            paint.Color = SKColors.Gray;
            for (var stitch = 0; stitch < 20; stitch++)
            {
                canvas.DrawCircle(34 + (stitch * 2.6f), 66, 0.8f, paint);
            }
        },
        quality);

    /// <summary>One EXIF directory with the orientation, and a text where cameras write the place.</summary>
    public static byte[] WithExif(byte[] jpeg, byte orientation, string secret)
    {
        byte[] exif =
        [
            .. "Exif\0\0"u8, .. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(secret),
        ];
        return WithSegment(jpeg, 0xE1, exif);
    }

    public static byte[] WithSegment(byte[] jpeg, byte marker, byte[] content) =>
        [.. jpeg[..2], 0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content, .. jpeg[2..]];

    /// <summary>A small PNG that says it has this many pixels: width and height stand in its first chunk, which carries a checksum of its own.</summary>
    public static byte[] Bomb(int width, int height)
    {
        var bomb = Corner(40, 30, SKEncodedImageFormat.Png);
        BinaryPrimitives.WriteInt32BigEndian(bomb.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(bomb.AsSpan(20), height);
        BinaryPrimitives.WriteUInt32BigEndian(bomb.AsSpan(29), Crc(bomb.AsSpan(12, 17)));
        return bomb;
    }

    /// <summary>A PNG with one more chunk behind its header.</summary>
    public static byte[] WithChunk(byte[] png, string kind, byte[] content)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(kind), .. content];
        var (length, crc) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(crc, Crc(body));
        return [.. png[..33], .. length, .. body, .. crc, .. png[33..]];
    }

    public static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }

        return ~crc;
    }

    private static byte[] Draw(int width, int height, SKEncodedImageFormat format, Action<SKCanvas> draw, int quality = 95)
    {
        using var surface = SKSurface.Create(new SKImageInfo(width, height));
        draw(surface.Canvas);
        using var image = surface.Snapshot();
        using var data = image.Encode(format, quality);
        return data.ToArray();
    }
}
