using System.Collections;
using System.Globalization;
using System.Text;

namespace GulluShoes.Documents.Drawing;

/// <summary>Writes rows of dots as one ^GFA field.</summary>
internal static class ZplBitmap
{
    private const int DotsPerByte = 8;

    /// <summary>Appends the field after its ^FO; each row is printed <paramref name="times"/> times.</summary>
    public static void Append(StringBuilder zpl, IReadOnlyList<BitArray> rows, int times)
    {
        var rowBytes = (rows[0].Length + DotsPerByte - 1) / DotsPerByte;
        var bytes = rowBytes * rows.Count * times;
        zpl.Append(CultureInfo.InvariantCulture, $"^GFA,{bytes},{bytes},{rowBytes},");
        foreach (var row in rows)
        {
            // A colon stands for the row above once more: a symbol is a few hundred characters instead of many thousand.
            zpl.Append(Convert.ToHexString(Pack(row, rowBytes))).Append(':', times - 1);
        }

        zpl.Append("^FS\n");
    }

    private static byte[] Pack(BitArray row, int length)
    {
        var bytes = new byte[length];
        for (var dot = 0; dot < row.Length; dot++)
        {
            if (row[dot])
            {
                bytes[dot / DotsPerByte] |= (byte)(0x80 >> (dot % DotsPerByte));
            }
        }

        return bytes;
    }
}
