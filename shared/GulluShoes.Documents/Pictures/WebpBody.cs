using System.Buffers.Binary;

namespace GulluShoes.Documents.Pictures;

/// <summary>Walks the chunks of a WebP: https://developers.google.com/speed/webp/docs/riff_container.</summary>
internal static class WebpBody
{
    private const int Header = 12;
    private const int Frame = 8;

    public static PictureBody Read(ReadOnlySpan<byte> file)
    {
        var remarks = new List<Range>();
        var moves = false;
        var end = BinaryPrimitives.ReadUInt32LittleEndian(file[4..]) + (long)Frame;
        if (end > file.Length || end < Header)
        {
            return new PictureBody("image/webp", null, moves, remarks);
        }

        for (var at = Header; at + Frame <= end;)
        {
            var kind = file.Slice(at, 4);
            var length = BinaryPrimitives.ReadUInt32LittleEndian(file[(at + 4)..]);
            if (length > end - at - Frame)
            {
                return new PictureBody("image/webp", null, moves, remarks);
            }

            moves |= kind.SequenceEqual("ANIM"u8) || kind.SequenceEqual("ANMF"u8);
            var next = at + Frame + (int)length;
            if (!kind.StartsWith("VP8"u8) && !kind.SequenceEqual("ALPH"u8))
            {
                remarks.Add((at + Frame)..next);
            }

            at = next + (int)(length % 2);
        }

        return new PictureBody("image/webp", (int)end, moves, remarks);
    }
}
