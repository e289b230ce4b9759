using System.Text;
using SkiaSharp;

namespace GulluShoes.Documents.Pictures;

/// <summary>Judges an uploaded file by what it holds, never by its name, and before a pixel of it is decoded.</summary>
public static class PictureGate
{
    /// <summary>Bytes of the largest file that is taken.</summary>
    public const int LargestFile = 20 * 1024 * 1024;

    /// <summary>A small file may claim to be a huge picture; decoding it would take the memory of the whole app.</summary>
    public const long MostPixels = 50_000_000;

    // What another reader would take the file for. Pixels hold any bytes, so only the other parts are searched.
    private static readonly string[] ForeignMarks = ["<script", "<html", "<!doctype", "<?php", "<svg", "<iframe", "%PDF-", "PK\x03\x04"];

    // A byte order mark and blanks.
    private static ReadOnlySpan<byte> BeforeMarkup => [0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n'];

    public static PictureVerdict Judge(ReadOnlyMemory<byte> file)
    {
        if (PictureBody.Read(file.Span) is not { } body)
        {
            return new PictureVerdict.Refused(WhatElse(file.Span));
        }

        return RefusalOf(body, file.Span) is { } reason
            ? new PictureVerdict.Refused(reason)
            : new PictureVerdict.Accepted(file[..body.Length!.Value], body.ContentType);
    }

    private static PictureRefusal? RefusalOf(PictureBody body, ReadOnlySpan<byte> file)
    {
        if (body.Length is not { } length)
        {
            return PictureRefusal.Broken;
        }

        if (body.Moves)
        {
            return PictureRefusal.Animated;
        }

        return HoldsForeign(body, file) ? PictureRefusal.Foreign : Measure(body, file[..length]);
    }

    private static bool HoldsForeign(PictureBody body, ReadOnlySpan<byte> file)
    {
        var appended = file[body.Length!.Value..];
        if (!appended.IsEmpty && !(body.ContentType == "image/jpeg" && JpegBody.IsOfCamera(appended)))
        {
            return true;
        }

        foreach (var remark in body.Remarks)
        {
            var text = Encoding.Latin1.GetString(file[remark]);
            if (ForeignMarks.Any(mark => text.Contains(mark, StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }

    private static PictureRefusal? Measure(PictureBody body, ReadOnlySpan<byte> picture)
    {
        using var data = SKData.CreateCopy(picture);
        using var codec = SKCodec.Create(data);
        var format = body.ContentType switch
        {
            "image/jpeg" => SKEncodedImageFormat.Jpeg,
            "image/png" => SKEncodedImageFormat.Png,
            _ => SKEncodedImageFormat.Webp,
        };
        if (codec is null || codec.EncodedFormat != format)
        {
            return PictureRefusal.Broken;
        }

        return (long)codec.Info.Width * codec.Info.Height > MostPixels ? PictureRefusal.TooManyPixels : null;
    }

    private static PictureRefusal WhatElse(ReadOnlySpan<byte> file)
    {
        if (file.Length >= 8 && file.Slice(4, 4).SequenceEqual("ftyp"u8))
        {
            return PictureRefusal.PhoneFormat;
        }

        var text = file.TrimStart(BeforeMarkup);
        return text is [(byte)'<', ..] ? PictureRefusal.Markup : file.StartsWith("GIF8"u8) ? PictureRefusal.Animated : PictureRefusal.NoPicture;
    }
}
