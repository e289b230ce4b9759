using System.Buffers.Binary;

namespace GulluShoes.Documents.Pictures;

/// <summary>Walks the chunks of a PNG: https://www.w3.org/TR/png-3/#5Chunk-layout.</summary>
internal static class PngBody
{
    private const int Signature = 8;
    private const int Frame = 12;

    public static PictureBody Read(ReadOnlySpan<byte> file)
    {
        var remarks = new List<Range>();
        var moves = false;
        for (var at = Signature; at + Frame <= file.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            if (length > file.Length - at - Frame)
            {
                break;
            }

            var end = at + Frame + (int)length;
            var kind = file.Slice(at + 4, 4);
            if (kind.SequenceEqual("IEND"u8))
            {
                return new PictureBody("image/png", end, moves, remarks);
            }

            moves |= kind.SequenceEqual("acTL"u8);
            // A lower-case first letter: not needed for the pixels.
            if (char.IsAsciiLetterLower((char)kind[0]))
            {
                remarks.Add((at + 8)..end);
            }

            at = end;
        }

        return new PictureBody("image/png", null, moves, remarks);
    }
}
