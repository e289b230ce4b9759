using System.Buffers.Binary;

namespace GulluShoes.Documents.Pictures;

/// <summary>Walks the segments of a JPEG: https://www.w3.org/Graphics/JPEG/itu-t81.pdf, annex B.</summary>
internal static class JpegBody
{
    public static PictureBody Read(ReadOnlySpan<byte> file)
    {
        var remarks = new List<Range>();
        var at = 2;
        while (Marker(file, ref at) is { } marker && marker != Markers.End)
        {
            if (marker is Markers.Alone or (>= Markers.FirstRestart and <= Markers.LastRestart))
            {
                continue;
            }

            var length = at + 2 <= file.Length ? BinaryPrimitives.ReadUInt16BigEndian(file[at..]) : 0;
            if (length < 2 || at + length > file.Length)
            {
                return Cut(remarks);
            }

            if (marker is Markers.Comment or (>= Markers.FirstApplication and <= Markers.LastApplication))
            {
                remarks.Add(at..(at + length));
            }

            at += length;
            if (marker == Markers.Scan)
            {
                at += PixelsFrom(file[at..]);
            }
        }

        return at <= file.Length && file[..at].EndsWith(new byte[] { 0xFF, Markers.End }) ? new PictureBody("image/jpeg", at, Moves: false, remarks) : Cut(remarks);
    }

    /// <summary>True for what phones append to a JPEG: a second picture, zeros, or Samsung's own block.</summary>
    public static bool IsOfCamera(ReadOnlySpan<byte> appended) =>
        appended.TrimStart((byte)0) is [] or [0xFF, 0xD8, 0xFF, ..] || appended.EndsWith("SEFT"u8);

    private static PictureBody Cut(List<Range> remarks) => new("image/jpeg", null, Moves: false, remarks);

    private static byte? Marker(ReadOnlySpan<byte> file, ref int at)
    {
        if (at >= file.Length || file[at] != 0xFF)
        {
            return null;
        }

        while (at < file.Length && file[at] == 0xFF)
        {
            at++;
        }

        return at < file.Length ? file[at++] : null;
    }

    // Inside of pixels 0xFF is followed by 0, or by a restart marker that belongs to them.
    private static int PixelsFrom(ReadOnlySpan<byte> rest)
    {
        var at = 0;
        while (rest[at..].IndexOf((byte)0xFF) is >= 0 and var found)
        {
            at += found;
            if (at + 1 >= rest.Length || rest[at + 1] is not (0 or (>= Markers.FirstRestart and <= Markers.LastRestart)))
            {
                return at;
            }

            at += 2;
        }

        return rest.Length;
    }

    private static class Markers
    {
        public const byte Alone = 0x01;
        public const byte FirstRestart = 0xD0;
        public const byte LastRestart = 0xD7;
        public const byte End = 0xD9;
        public const byte Scan = 0xDA;
        public const byte FirstApplication = 0xE0;
        public const byte LastApplication = 0xEF;
        public const byte Comment = 0xFE;
    }
}
