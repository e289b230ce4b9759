namespace GulluShoes.Functions.Hosting.Pipeline;

/// <summary>Reads what somebody sends, but never more than is wanted.</summary>
public static class LimitedBody
{
    /// <summary>The whole body; null when it is longer than <paramref name="most"/> bytes, or than it said.</summary>
    /// <param name="said">The length that the sender named; it only spares memory, since what comes decides.</param>
    public static async Task<ArraySegment<byte>?> ReadAsync(Stream body, int most, long? said, CancellationToken ct)
    {
        if (said > most)
        {
            return null;
        }

        // One byte more than may come tells that more came.
        var bytes = new byte[(said ?? most) + 1];
        var read = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, ct);
        if (read == bytes.Length)
        {
            return null;
        }

        return new ArraySegment<byte>(bytes, 0, read);
    }
}
