namespace GulluShoes.Trendyol.Transport;

/// <summary>Reads a whole body, but never an endless one.</summary>
internal static class AnswerBody
{
    /// <summary>The largest honest page (200 packages) is below 2 MB.</summary>
    public const int Largest = 64 * 1024 * 1024;

    private const int First = 128 * 1024;

    /// <exception cref="IOException">The connection broke, the body was shorter than announced, or it is endless.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContent content, CancellationToken cancellation)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellation);
        var announced = content.Headers.ContentLength;

        // One byte more than announced, so that the end is seen without growing.
        var bytes = new byte[announced is < Largest ? (int)announced + 1 : First];
        var length = 0;
        while (await stream.ReadAsync(bytes.AsMemory(length), cancellation) is > 0 and var read)
        {
            length += read;
            if (length == bytes.Length)
            {
                bytes = length < Largest ? Grown(bytes) : throw new IOException("The body is endless.");
            }
        }

        return bytes.AsMemory(0, length);
    }

    private static byte[] Grown(byte[] bytes)
    {
        Array.Resize(ref bytes, Math.Min(bytes.Length * 2, Largest));
        return bytes;
    }
}
