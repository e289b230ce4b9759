using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace GulluShoes.Tests.Documents;

/// <summary>A text that the printer would set in its own font.</summary>
internal sealed record ZplText(int X, int Baseline, int Size, string Text);

/// <summary>
/// Prints ZPL as a label printer does, for exactly the commands that labels use; any other command is an error.
/// Text is collected, not drawn. Meaning of the commands: ZPL II Programming Guide, Zebra P1099958.
/// </summary>
internal sealed partial class ZplPrinter
{
    private readonly List<ZplText> _texts = [];
    private Picture? _picture;
    private int _width;
    private (int X, int Y) _at;
    private int _textSize;
    private bool _escapes;
    private string _data = "";

    public Picture Picture => _picture ?? throw new InvalidOperationException("The label has no length.");

    public IReadOnlyList<ZplText> Texts => _texts;

    public static ZplPrinter Print(byte[] zpl)
    {
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(zpl);
        Assert.StartsWith("^XA\n^CI28\n", text, StringComparison.Ordinal);
        Assert.EndsWith("^XZ\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('~', text);
        var printer = new ZplPrinter();
        foreach (Match command in Command().Matches(text))
        {
            printer.Do(command.Groups["name"].Value, command.Groups["rest"].Value.TrimEnd('\n'));
        }

        return printer;
    }

    private void Do(string name, string rest)
    {
        switch (name)
        {
            case "XA" or "XZ" or "CI" or "LH":
                break;
            case "PW":
                _width = Numbers(rest)[0];
                break;
            case "LL":
                _picture = new Picture(_width, Numbers(rest)[0]);
                break;
            case "FO" or "FT":
                _at = (Numbers(rest)[0], Numbers(rest)[1]);
                break;
            case "GB":
                Box(Numbers(rest));
                break;
            case "GF":
                Bitmap(rest);
                break;
            case "A0":
                _textSize = Numbers(rest[2..])[0];
                break;
            case "FH":
                _escapes = true;
                break;
            case "FD":
                _data = rest;
                break;
            case "FS":
                EndField();
                break;
            default:
                throw new NotSupportedException($"^{name} is no command that labels use.");
        }
    }

    private void EndField()
    {
        if (_textSize > 0)
        {
            Assert.True(_escapes);
            _texts.Add(new ZplText(_at.X, _at.Y, _textSize, Escape().Replace(_data, hex => $"{(char)Convert.ToByte(hex.Groups[1].Value, 16)}")));
        }

        (_textSize, _escapes, _data) = (0, false, "");
    }

    // A border as thick as the box is low or narrow fills it.
    private void Box(int[] size)
    {
        Assert.Equal(Math.Min(size[0], size[1]), size[2]);
        Picture.Blacken(_at.X, _at.Y, size[0], size[1]);
    }

    private void Bitmap(string rest)
    {
        var parts = rest.Split(',');
        Assert.Equal("A", parts[0]);
        var (total, rowBytes) = (int.Parse(parts[2], CultureInfo.InvariantCulture), int.Parse(parts[3], CultureInfo.InvariantCulture));
        var rows = Rows(parts[4], rowBytes).ToList();
        Assert.Equal(total, rows.Count * rowBytes);
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rowBytes * 8; x++)
            {
                if ((rows[y][x / 8] & (0x80 >> (x % 8))) != 0)
                {
                    Picture.Blacken(_at.X + x, _at.Y + y);
                }
            }
        }
    }

    private static IEnumerable<byte[]> Rows(string data, int rowBytes)
    {
        byte[] row = [];
        for (var at = 0; at < data.Length;)
        {
            if (data[at] == ':')
            {
                at++;
            }
            else
            {
                row = Convert.FromHexString(data.AsSpan(at, rowBytes * 2));
                at += rowBytes * 2;
            }

            yield return row;
        }
    }

    private static int[] Numbers(string rest) => [.. rest.Split(',').Select(number => int.Parse(number, CultureInfo.InvariantCulture))];

    [GeneratedRegex(@"\^(?<name>[A-Z][A-Z0-9])(?<rest>[^^]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Command();

    [GeneratedRegex("_([0-9A-F]{2})", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
