using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace GulluShoes.Documents.Excel.Patching;

/// <summary>
/// Changes one entry of a zip file and leaves every other byte as it is, but for the places in the table at the end. A library writes the others anew, and Trendyol refuses such
/// a file. The format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
/// </summary>
internal static class ZipPatch
{
    private const uint LocalMark = 0x04034b50, TableMark = 0x02014b50, EndMark = 0x06054b50, LargeMark = 0x07064b50;
    private const int LocalLength = 30, TableLength = 46, EndLength = 22, LargeLength = 20, LongestRemark = 65_535;
    private const ushort Deflate = 8, LaterSizes = 8, LargeSizes = 1;

    /// <summary>Null when it has no such entry, or is of a kind that no sheet of this size is.</summary>
    public static byte[]? Replace(byte[] file, string name, byte[] content)
    {
        if (EndOf(file) is not { } end)
        {
            return null;
        }

        var table = (int)Number(file, end + 16);
        var entries = Entries(file, table, end);
        if (entries?.Find(entry => entry.Name == name) is not { } target || Number(file, target.Local) != LocalMark)
        {
            return null;
        }

        var next = entries.Select(entry => entry.Local).Where(local => local > target.Local).Append(table).Min();
        var (packed, crc) = Pack(content);
        var segment = SegmentOf(file, target, packed, crc, content.Length);
        var shift = segment.Length - (next - target.Local);
        var rest = file[table..];
        foreach (var entry in entries)
        {
            var head = rest.AsSpan(entry.Place - table);
            if (entry == target)
            {
                Short(head[8..], (ushort)(Small(head, 8) & ~LaterSizes));
                Short(head[10..], Deflate);
                Sizes(head[16..], crc, packed.Length, content.Length);
            }
            else if (entry.Local > target.Local)
            {
                Long(head[42..], (uint)(entry.Local + shift));
            }
        }

        Long(rest.AsSpan(end - table + 16), (uint)(table + shift));
        return [.. file[..target.Local], .. segment, .. file[next..table], .. rest];
    }

    /// <summary>Where the last record begins; null when there is none, or it is one for files that need more than four bytes a size.</summary>
    private static int? EndOf(byte[] file)
    {
        for (var place = file.Length - EndLength; place >= Math.Max(0, file.Length - EndLength - LongestRemark); place--)
        {
            if (Number(file, place) == EndMark && place + EndLength + Small(file, place + 20) == file.Length)
            {
                var isLarge = place >= LargeLength && Number(file, place - LargeLength) == LargeMark;
                return isLarge || Number(file, place + 16) > place || Number(file, place + 16) + Number(file, place + 12) > place ? null : place;
            }
        }

        return null;
    }

    private static List<Entry>? Entries(byte[] file, int table, int end)
    {
        var entries = new List<Entry>();
        for (var place = table; entries.Count < Small(file, end + 10);)
        {
            if (place + TableLength > end || Number(file, place) != TableMark || Number(file, place + 42) >= table || place + TableLength + Small(file, place + 28) > end)
            {
                return null;
            }

            entries.Add(new Entry(place, (int)Number(file, place + 42), Encoding.UTF8.GetString(file, place + TableLength, Small(file, place + 28))));
            place += TableLength + Small(file, place + 28) + Small(file, place + 30) + Small(file, place + 32);
        }

        return entries;
    }

    /// <summary>The entry's own heading with its new sizes, which stand before the data now, and the data.</summary>
    private static byte[] SegmentOf(byte[] file, Entry target, byte[] packed, uint crc, int length)
    {
        var (name, more) = (Small(file, target.Local + 26), Small(file, target.Local + 28));
        var begin = target.Local + LocalLength;
        var extra = WithoutLarge(file.AsSpan(begin + name, more));
        var head = file[target.Local..begin];
        Short(head.AsSpan(6), (ushort)(Small(head, 6) & ~LaterSizes));
        Short(head.AsSpan(8), Deflate);
        Sizes(head.AsSpan(14), crc, packed.Length, length);
        Short(head.AsSpan(28), (ushort)extra.Length);
        return [.. head, .. file[begin..(begin + name)], .. extra, .. packed];
    }

    /// <summary>Sizes of eight bytes belong to the old data.</summary>
    private static byte[] WithoutLarge(ReadOnlySpan<byte> extra)
    {
        var kept = new List<byte>(extra.Length);
        while (extra.Length >= 4)
        {
            var length = Math.Min(4 + Small(extra, 2), extra.Length);
            if (Small(extra, 0) != LargeSizes)
            {
                kept.AddRange(extra[..length]);
            }

            extra = extra[length..];
        }

        return [.. kept, .. extra];
    }

    /// <summary>The data as a zip holds it, by the library that knows how.</summary>
    private static (byte[] Packed, uint Crc) Pack(byte[] content)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("x").Open();
            entry.Write(content);
        }

        using var read = new ZipArchive(memory, ZipArchiveMode.Read);
        var (packed, crc) = ((int)read.Entries[0].CompressedLength, read.Entries[0].Crc32);
        var bytes = memory.GetBuffer();
        var begin = LocalLength + Small(bytes, 26) + Small(bytes, 28);
        return (bytes[begin..(begin + packed)], crc);
    }

    private static void Sizes(Span<byte> head, uint crc, int packed, int length)
    {
        Long(head, crc);
        Long(head[4..], (uint)packed);
        Long(head[8..], (uint)length);
    }

    private static uint Number(ReadOnlySpan<byte> bytes, int place) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[place..]);

    private static ushort Small(ReadOnlySpan<byte> bytes, int place) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[place..]);

    private static void Long(Span<byte> bytes, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);

    private static void Short(Span<byte> bytes, ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(bytes, value);

    /// <param name="Place">Where it stands in the table.</param>
    /// <param name="Local">Where its data begins, heading included.</param>
    private sealed record Entry(int Place, int Local, string Name);
}
