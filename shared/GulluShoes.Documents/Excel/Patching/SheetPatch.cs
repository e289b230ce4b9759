using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace GulluShoes.Documents.Excel.Patching;

/// <summary>Changes cells of a sheet's XML. Every byte that is not of such a cell stays.</summary>
internal static partial class SheetPatch
{
    /// <summary>Null when the XML is not in UTF-8, or a row that is to be changed is not there.</summary>
    public static byte[]? Write(byte[] xml, IReadOnlyCollection<CellChange> changes)
    {
        if (!IsUtf8(xml))
        {
            return null;
        }

        var rows = changes.GroupBy(change => change.Row).ToDictionary(group => group.Key, group => group.OrderBy(change => change.Column).ToArray());
        var output = new PatchedBytes(xml);
        var tags = new XmlTags(xml);
        var (row, isInside, done) = (0, false, 0);
        while (tags.Next())
        {
            if (tags.Is("sheetData"u8))
            {
                isInside = !tags.IsEnd;
            }
            else if (isInside && !tags.IsEnd && tags.Is("row"u8))
            {
                row = int.TryParse(Attribute(tags.Attributes, "r"), NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : row + 1;
                if (!rows.TryGetValue(row, out var wanted))
                {
                    tags.Leave();
                }
                else if (!new RowPatch(output, wanted, Encoding.UTF8.GetString(tags.Name)).Write(ref tags))
                {
                    return null;
                }
                else
                {
                    done++;
                }
            }
        }

        return done == rows.Count ? output.Whole() : null;
    }

    /// <summary>Null when it is not there; as it stands, with its entities.</summary>
    internal static string? Attribute(ReadOnlySpan<byte> attributes, string name) =>
        Attributes().Matches(Encoding.UTF8.GetString(attributes)).FirstOrDefault(one => one.Groups["name"].Value == name)?.Groups["value"].Value[1..^1];

    /// <summary>Everything but one, as it stands.</summary>
    internal static string Without(ReadOnlySpan<byte> attributes, string name) =>
        string.Concat(Attributes().Matches(Encoding.UTF8.GetString(attributes)).Where(one => one.Groups["name"].Value != name).Select(one => one.Value));

    private static bool IsUtf8(ReadOnlySpan<byte> xml)
    {
        var head = xml[..Math.Min(xml.Length, 200)];
        var declared = head.IndexOf("encoding="u8);
        return !head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) && !head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])
            && (declared < 0 || Encoding.ASCII.GetString(head[(declared + 10)..]).StartsWith("utf-8", StringComparison.OrdinalIgnoreCase));
    }

    [GeneratedRegex("""\s+(?<name>[^\s=]+)\s*=\s*(?<value>"[^"]*"|'[^']*')""")]
    private static partial Regex Attributes();
}

/// <summary>Bytes of which parts are replaced, from the front to the back.</summary>
internal sealed class PatchedBytes(byte[] source)
{
    private readonly ArrayBufferWriter<byte> output = new(source.Length + (source.Length / 8) + 1);
    private int copied;

    public ReadOnlySpan<byte> Source => source;

    public void Replace(int from, int to, string text)
    {
        output.Write(source.AsSpan(copied, from - copied));
        output.Write(Encoding.UTF8.GetBytes(text));
        copied = to;
    }

    public byte[] Whole()
    {
        output.Write(source.AsSpan(copied));
        copied = source.Length;
        return output.WrittenSpan.ToArray();
    }
}
