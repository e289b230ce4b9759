using GulluShoes.Documents.Excel;
using Microsoft.AspNetCore.Http;

namespace GulluShoes.Functions.Hosting;

/// <summary>A list as an Excel file.</summary>
internal static class SheetAnswer
{
    private const int Buffer = 64 * 1024;

    public static Task<IResult> OfAsync(string fileName, string sheet, IReadOnlyList<SheetColumn> columns, IAsyncEnumerable<object?[]> rows, CancellationToken ct) =>
        OfAsync(fileName, [new SheetPart(sheet, columns, rows)], ct);

    public static async Task<IResult> OfAsync(string fileName, IReadOnlyList<SheetPart> parts, CancellationToken ct)
    {
        // On disk first: a failure half-way must not look like a whole file.
        var file = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, Buffer, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            await SheetWriter.WriteAsync(file, parts, ct);
            file.Position = 0;
            return Results.Stream(file, SheetWriter.ContentType, fileName);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }
}
