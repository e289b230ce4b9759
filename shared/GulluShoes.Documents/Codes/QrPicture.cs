using System.Globalization;
using System.Text;

namespace GulluShoes.Documents.Codes;

/// <summary>A QR code as the path of an SVG of its own.</summary>
/// <param name="Size">Modules along one side, with the quiet zone.</param>
/// <param name="Path">The dark modules, in modules, for an element <c>path</c>.</param>
public sealed record QrPicture(int Size, string Path)
{
    // Version 40.
    private const int Largest = 177;

    /// <exception cref="ArgumentException">The text is longer than any QR code holds.</exception>
    public static QrPicture Of(string text)
    {
        var matrix = QrMatrix.Encode(text, Largest) ?? throw new ArgumentException("The text is too long for a QR code.", nameof(text));
        var path = new StringBuilder();
        for (var row = 0; row < matrix.Size; row++)
        {
            foreach (var (column, length) in matrix.Runs(row))
            {
                path.Append(CultureInfo.InvariantCulture, $"M{column + QrMatrix.QuietModules} {row + QrMatrix.QuietModules}h{length}v1h-{length}z");
            }
        }

        return new QrPicture(matrix.Size + (2 * QrMatrix.QuietModules), path.ToString());
    }
}
