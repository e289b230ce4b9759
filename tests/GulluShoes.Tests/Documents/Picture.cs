using System.Globalization;
using System.Text;

namespace GulluShoes.Tests.Documents;

/// <summary>A picture of black and white dots, as a file that both readers open (PGM).</summary>
internal sealed class Picture(int width, int height)
{
    private const byte White = 255;

    private readonly byte[] _dots = Enumerable.Repeat(White, width * height).ToArray();

    public int Width => width;

    public int Height => height;

    public bool IsBlack(int x, int y) => _dots[(y * width) + x] == 0;

    public void Blacken(int x, int y) => _dots[(y * width) + x] = 0;

    public void Blacken(int left, int top, int columns, int rows)
    {
        for (var y = top; y < top + rows; y++)
        {
            Array.Fill<byte>(_dots, 0, (y * width) + left, columns);
        }
    }

    public async Task SaveAsync(string path) =>
        await File.WriteAllBytesAsync(path, [.. Encoding.ASCII.GetBytes($"P5\n{width} {height}\n255\n"), .. _dots]);

    /// <summary>Opens pdftoppm's one-bit format (PBM), which ZXingReader cannot.</summary>
    public static async Task<Picture> LoadOneBitAsync(string path)
    {
        var file = await File.ReadAllBytesAsync(path);
        var head = Encoding.ASCII.GetString(file, 0, 32).Split('\n');
        var size = head[1].Split(' ').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        var start = head[0].Length + head[1].Length + 2;
        var picture = new Picture(size[0], size[1]);
        var rowBytes = (size[0] + 7) / 8;
        for (var y = 0; y < size[1]; y++)
        {
            picture.BlackenBits(y, file.AsSpan(start + (y * rowBytes), rowBytes));
        }

        return picture;
    }

    private void BlackenBits(int y, ReadOnlySpan<byte> row)
    {
        for (var at = 0; at < row.Length; at++)
        {
            for (int bits = row[at], x = at * 8; bits != 0 && x < width; bits = (bits << 1) & 0xFF, x++)
            {
                if ((bits & 0x80) != 0)
                {
                    Blacken(x, y);
                }
            }
        }
    }
}
