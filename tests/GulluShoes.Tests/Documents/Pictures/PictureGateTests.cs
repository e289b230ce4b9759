using System.Text;
using GulluShoes.Documents.Pictures;
using SkiaSharp;

namespace GulluShoes.Tests.Documents.Pictures;

/// <summary>What may come in, whatever it is called.</summary>
public sealed class PictureGateTests
{
    private static readonly byte[] Jpeg = SamplePictures.Corner(300, 200, SKEncodedImageFormat.Jpeg);
    private static readonly byte[] Png = SamplePictures.Corner(300, 200, SKEncodedImageFormat.Png);
    private static readonly byte[] Webp = SamplePictures.Corner(300, 200, SKEncodedImageFormat.Webp);

    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg, "image/jpeg")]
    [InlineData(SKEncodedImageFormat.Png, "image/png")]
    [InlineData(SKEncodedImageFormat.Webp, "image/webp")]
    public void A_picture_is_known_by_its_content(SKEncodedImageFormat format, string contentType)
    {
        var file = SamplePictures.Shoe(300, 450, SKColors.Black, format: format);

        var accepted = Assert.IsType<PictureVerdict.Accepted>(PictureGate.Judge(file));

        Assert.Equal((contentType, file.Length), (accepted.ContentType, accepted.Body.Length));
    }

    public static TheoryData<string, byte[], PictureRefusal> Hostile => new()
    {
        { "empty", [], PictureRefusal.NoPicture },
        { "PDF called .jpg", "%PDF-1.7 …"u8.ToArray(), PictureRefusal.NoPicture },
        { "zip called .png", [.. "PK\x03\x04"u8, .. new byte[60]], PictureRefusal.NoPicture },
        { "SVG", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray(), PictureRefusal.Markup },
        { "HTML behind a byte order mark", [0xEF, 0xBB, 0xBF, .. "\r\n <!DOCTYPE html><script>alert(1)</script>"u8], PictureRefusal.Markup },
        { "SVG in UTF-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<svg/>")], PictureRefusal.Markup },
        { "GIF", [.. "GIF89a"u8, .. new byte[64]], PictureRefusal.Animated },
        { "HEIC", [0, 0, 0, 24, .. "ftypheic"u8, .. new byte[64]], PictureRefusal.PhoneFormat },
        { "moving PNG", SamplePictures.WithChunk(Png, "acTL", [0, 0, 0, 2, 0, 0, 0, 0]), PictureRefusal.Animated },
        { "moving WebP", Moving(Webp), PictureRefusal.Animated },
        { "half a JPEG", Jpeg[..(Jpeg.Length / 2)], PictureRefusal.Broken },
        { "half a PNG", Png[..(Png.Length / 2)], PictureRefusal.Broken },
        { "half a WebP", Webp[..(Webp.Length / 2)], PictureRefusal.Broken },
        { "JPEG without pixels", [0xFF, 0xD8, 0xFF, 0xD9], PictureRefusal.Broken },
        { "100 million pixels", SamplePictures.Bomb(10_000, 10_000), PictureRefusal.TooManyPixels },
        { "JPEG and zip", [.. Jpeg, .. "PK\x03\x04"u8, .. new byte[60]], PictureRefusal.Foreign },
        { "JPEG and script", [.. Jpeg, .. "<script>alert(1)</script>"u8], PictureRefusal.Foreign },
        { "PNG and HTML", [.. Png, .. "<html>"u8], PictureRefusal.Foreign },
        { "WebP and zeros", [.. Webp, .. new byte[8]], PictureRefusal.Foreign },
        { "script in a comment", SamplePictures.WithSegment(Jpeg, 0xFE, "<ScRiPt>alert(1)</script>"u8.ToArray()), PictureRefusal.Foreign },
        { "PDF in a comment", SamplePictures.WithSegment(Jpeg, 0xFE, "%PDF-1.4 1 0 obj"u8.ToArray()), PictureRefusal.Foreign },
        { "PHP in a text chunk", SamplePictures.WithChunk(Png, "tEXt", "Comment\0<?php system('id'); ?>"u8.ToArray()), PictureRefusal.Foreign },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void What_is_no_plain_picture_is_refused_with_its_reason(string what, byte[] file, PictureRefusal reason)
    {
        Assert.NotEmpty(what);
        Assert.Equal(new PictureVerdict.Refused(reason), PictureGate.Judge(file));
    }

    [Theory]
    [InlineData("second picture")]
    [InlineData("zeros")]
    [InlineData("Samsung")]
    public void What_a_camera_appends_is_cut_off(string what)
    {
        byte[] appended = what switch
        {
            "second picture" => Jpeg,
            "zeros" => new byte[512],
            _ => [1, 2, 3, .. "SEFT"u8],
        };

        var accepted = Assert.IsType<PictureVerdict.Accepted>(PictureGate.Judge(Jpeg.Concat(appended).ToArray()));

        Assert.Equal(Jpeg, accepted.Body.ToArray());
    }

    [Fact]
    public void A_bomb_is_refused_before_a_pixel_of_it_lies_in_memory()
    {
        var bomb = SamplePictures.Bomb(30_000, 30_000);
        var before = Environment.WorkingSet;

        Assert.Equal(new PictureVerdict.Refused(PictureRefusal.TooManyPixels), PictureGate.Judge(bomb));

        Assert.InRange(Environment.WorkingSet - before, long.MinValue, 100_000_000);
    }

    [Fact]
    public void No_cut_of_a_picture_is_taken_for_a_whole_one()
    {
        foreach (var file in new[] { Jpeg, Png, Webp })
        {
            var taken = Enumerable.Range(0, file.Length).Where(length => PictureGate.Judge(file.AsMemory(0, length)) is PictureVerdict.Accepted);
            Assert.Empty(taken);
        }
    }

    // The extended header with its animation flag, in front of a still picture.
    private static byte[] Moving(byte[] webp)
    {
        byte[] chunks = [.. "VP8X"u8, 10, 0, 0, 0, 2, 0, 0, 0, 43, 1, 0, 199, 0, 0, .. "ANIM"u8, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        return [.. "RIFF"u8, .. BitConverter.GetBytes(webp.Length - 8 + chunks.Length), .. "WEBP"u8, .. chunks, .. webp[12..]];
    }
}
