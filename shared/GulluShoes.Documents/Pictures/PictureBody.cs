namespace GulluShoes.Documents.Pictures;

/// <summary>How a file is built, read without decoding a pixel.</summary>
/// <param name="Length">Where the picture ends; what follows is not part of it. Null when its end is missing.</param>
/// <param name="Moves">More than one frame.</param>
/// <param name="Remarks">Parts that hold something else than pixels.</param>
internal sealed record PictureBody(string ContentType, int? Length, bool Moves, IReadOnlyList<Range> Remarks)
{
    /// <summary>Null when it does not begin like a picture that we take.</summary>
    public static PictureBody? Read(ReadOnlySpan<byte> file) => file switch
    {
        [0xFF, 0xD8, 0xFF, ..] => JpegBody.Read(file),
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => PngBody.Read(file),
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => WebpBody.Read(file),
        _ => null,
    };
}
