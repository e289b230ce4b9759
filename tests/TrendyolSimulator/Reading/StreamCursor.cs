using System.Buffers.Binary;
using TrendyolSimulator.Worlds;

namespace TrendyolSimulator.Reading;

/// <summary>
/// Where a scan stands: behind which package, in which window, under which filters. To a client it is opaque text with characters
/// that must be percent-encoded.
/// </summary>
/// <param name="Filters">Fingerprint of the filters: they must not change while a cursor is used.</param>
internal readonly record struct StreamCursor(long LastModified, long PackageId, long From, long To, long Filters)
{
    private const int Length = 6 * sizeof(long);

    /// <summary>Base64 of 49 bytes: ends in "==", and the first byte makes it begin with "+".</summary>
    public string Encode(ulong seed)
    {
        Span<byte> bytes = stackalloc byte[Length + 1];
        // 0xF8 comes out as "+" at the front: a caller who forgets to encode is found out at once.
        bytes[0] = 0xF8;
        long[] parts = [LastModified, PackageId, From, To, Filters, Seal(seed)];
        for (var i = 0; i < parts.Length; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes[(1 + (i * sizeof(long)))..], parts[i] ^ Mask(seed, i));
        }

        return Convert.ToBase64String(bytes);
    }

    /// <summary>Null when this is no cursor of ours, changed, or unescaped on its way (a plus that became a space).</summary>
    public static StreamCursor? Decode(string text, ulong seed)
    {
        Span<byte> bytes = stackalloc byte[Length + 1];
        if (text.Contains(' ', StringComparison.Ordinal) || !Convert.TryFromBase64String(text, bytes, out var written) || written != bytes.Length)
        {
            return null;
        }

        var parts = new long[6];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = BinaryPrimitives.ReadInt64LittleEndian(bytes[(1 + (i * sizeof(long)))..]) ^ Mask(seed, i);
        }

        var cursor = new StreamCursor(parts[0], parts[1], parts[2], parts[3], parts[4]);
        return parts[5] == cursor.Seal(seed) ? cursor : null;
    }

    private static long Mask(ulong seed, int part) => Dice.For(seed, "cursor", part).Between(0, long.MaxValue - 1);

    private long Seal(ulong seed) => Dice.For(seed, "seal", LastModified ^ (PackageId << 1) ^ (From << 2) ^ (To << 3) ^ Filters).Between(0, long.MaxValue - 1);
}
