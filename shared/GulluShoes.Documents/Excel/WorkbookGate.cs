using System.IO.Compression;

namespace GulluShoes.Documents.Excel;

/// <summary>Why a file is not read.</summary>
public enum WorkbookFault
{
    /// <summary>Not an .xlsx file, whatever its name.</summary>
    NotExcel,

    /// <summary>The old format, or protected by a password; both are no zip.</summary>
    OldOrProtected,

    Macros,

    /// <summary>It refers to other files.</summary>
    ExternalLinks,

    /// <summary>Unpacked it would be larger than any list of ours.</summary>
    TooLarge,

    TooManyRows,

    /// <summary>A heading that is needed is not there.</summary>
    NoHeadings,

    Broken,
}

/// <summary>Looks at what a file holds before anything is unpacked: names and sizes stand in its table of contents.</summary>
internal static class WorkbookGate
{
    private const int MostParts = 500;
    private const long MostBytes = 160L * 1024 * 1024;

    private static ReadOnlySpan<byte> OldFormat => [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>Null when it may be opened.</summary>
    /// <param name="file">Can be sought; is at its beginning afterwards.</param>
    public static WorkbookFault? FaultOf(Stream file)
    {
        Span<byte> begin = stackalloc byte[4];
        file.Position = 0;
        var read = file.ReadAtLeast(begin, begin.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return read == begin.Length && begin.SequenceEqual(OldFormat) ? WorkbookFault.OldOrProtected : PartsOf(file);
    }

    private static WorkbookFault? PartsOf(Stream file)
    {
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            var parts = zip.Entries;
            bool Has(string part) => parts.Any(entry => entry.FullName.Contains(part, StringComparison.OrdinalIgnoreCase));
            return 0 switch
            {
                _ when parts.Count > MostParts || parts.Sum(entry => Math.Min(entry.Length, MostBytes)) > MostBytes => WorkbookFault.TooLarge,
                _ when Has("EncryptedPackage") => WorkbookFault.OldOrProtected,
                _ when Has("vbaProject") || Has("macrosheets/") => WorkbookFault.Macros,
                _ when Has("externalLinks/") => WorkbookFault.ExternalLinks,
                _ when !Has("xl/workbook.xml") => WorkbookFault.NotExcel,
                _ => null,
            };
        }
        catch (InvalidDataException)
        {
            return WorkbookFault.NotExcel;
        }
        finally
        {
            file.Position = 0;
        }
    }
}
