using QRCoder;
using QRCoder.Exceptions;

namespace GulluShoes.Documents.Codes;

/// <summary>The dark modules of a QR code, without quiet zone; black is true.</summary>
internal sealed class QrMatrix
{
    /// <summary>White modules that ISO/IEC 18004 asks for on each side.</summary>
    public const int QuietModules = 4;

    private readonly QRCodeData _data;

    private QrMatrix(QRCodeData data) => _data = data;

    /// <summary>Modules along one side.</summary>
    public int Size => _data.ModuleMatrix.Count - (2 * QuietModules);

    public bool this[int row, int column] => _data.ModuleMatrix[row + QuietModules][column + QuietModules];

    /// <summary>Null when the text is longer than <paramref name="maxSize"/> modules can hold.</summary>
    public static QrMatrix? Encode(string text, int maxSize)
    {
        try
        {
            var matrix = new QrMatrix(QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M, eciMode: EciOf(text)));
            return matrix.Size <= maxSize ? matrix : null;
        }
        catch (DataTooLongException)
        {
            return null;
        }
    }

    // Readers guess what letters beyond ASCII mean, and some guess Chinese, unless the code says that it is UTF-8.
    private static QRCodeGenerator.EciMode EciOf(string text) => text.All(char.IsAscii) ? QRCodeGenerator.EciMode.Default : QRCodeGenerator.EciMode.Utf8;

    /// <summary>Dark stretches of a row as (first column, length).</summary>
    public IEnumerable<(int Column, int Length)> Runs(int row)
    {
        for (var column = 0; column < Size; column++)
        {
            var first = column;
            while (column < Size && this[row, column])
            {
                column++;
            }

            if (column > first)
            {
                yield return (first, column - first);
            }
        }
    }
}
