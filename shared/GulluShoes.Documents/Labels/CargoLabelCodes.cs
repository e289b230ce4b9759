using GulluShoes.Documents.Codes;
using GulluShoes.Documents.Drawing;
using GulluShoes.Shop.Labels;

namespace GulluShoes.Documents.Labels;

/// <summary>The two codes of a label at their places: they are what decides whether a label can exist, and which table it takes.</summary>
internal sealed record CargoLabelCodes(CargoLabelTable Table, BarsElement Bars, ModulesElement Qr)
{
    // Three dots of a 203 dpi head. The narrow one, two dots, is the least that scanners read, and only for what would not fit otherwise.
    private const double Module = 0.375;
    private const double NarrowModule = 0.254;

    // QR modules are whole dots of a 203 dpi head, between 2 and 6 of them.
    private const double Dot = 0.125;
    private const double LargestQrModule = 6 * Dot;
    private const int MostQrModules = (int)(CargoLabelTable.QrSide / (2 * Dot));

    /// <summary>Places the codes, or tells why that cannot be.</summary>
    public static (CargoLabelCodes? Placed, LabelDefect? Defect) Place(CargoLabel label, LabelSheet sheet)
    {
        var code = string.IsNullOrWhiteSpace(label.TrackingNumber) ? new Code128.Empty() : Code128.Encode(label.TrackingNumber);
        if (code is not Code128.Symbol { Bars: var pattern })
        {
            return (null, DefectOf(code, label.TrackingNumber));
        }

        var page = label.PackagePage.AbsoluteUri;
        if (QrMatrix.Encode(page, MostQrModules) is not { } matrix)
        {
            return (null, new LabelDefect.PackagePageTooLong(page.Length));
        }

        var placed = Ways(sheet).Select(way => Try(way, pattern, matrix)).FirstOrDefault(way => way is not null);
        return (placed, placed is null ? new LabelDefect.TrackingNumberTooLong(label.TrackingNumber.Length) : null);
    }

    private static LabelDefect DefectOf(Code128 code, string number) => code switch
    {
        Code128.NotPrintableAscii foreign => new LabelDefect.NotInCode128(foreign.Position),
        Code128.TooLong => new LabelDefect.TrackingNumberTooLong(number.Length),
        Code128.Empty => new LabelDefect.NoTrackingNumber(),
        _ => throw new NotSupportedException($"No defect is known for {code}."),
    };

    // In order of preference: width of bars goes before the usual arrangement.
    private static IEnumerable<(CargoLabelTable Table, double Module)> Ways(LabelSheet sheet)
    {
        yield return (CargoLabelTable.Beside(sheet), Module);
        yield return (CargoLabelTable.Across(sheet), Module);
        yield return (CargoLabelTable.Across(sheet), NarrowModule);
    }

    private static CargoLabelCodes? Try((CargoLabelTable Table, double Module) way, BarPattern pattern, QrMatrix matrix)
    {
        var (table, module) = way;
        var quiet = pattern.QuietModules * module;
        var qr = PlaceQr(table.Qr, matrix);

        // White is white: a quiet zone may reach into the padding, up to the edge of the sheet, but not to other ink.
        var left = Math.Max(table.Bars.X, quiet);
        var bars = new BarsElement(new Area(left, table.Bars.Y, pattern.Modules * module, table.Bars.Height), pattern, module);
        var end = bars.Area.Right + quiet;
        var limit = table.Bars.Right >= table.Qr.Right ? table.Bars.Right + table.Bars.X : Math.Min(qr.Area.X, qr.Reserved.X + quiet);
        return end <= limit && bars.Area.Right <= table.Bars.Right ? new CargoLabelCodes(table, bars, qr) : null;
    }

    private static ModulesElement PlaceQr(Area area, QrMatrix matrix)
    {
        var module = Math.Min(LargestQrModule, Math.Floor(area.Width / matrix.Size / Dot) * Dot);
        var side = module * matrix.Size;
        return new ModulesElement(new Area(area.Right - side, area.Y, side, side), matrix, module);
    }
}
