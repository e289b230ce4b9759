namespace GulluShoes.Documents.Labels;

/// <summary>How a label is wanted. The defaults are the shop's roll and printer.</summary>
public sealed record LabelOptions
{
    public static LabelOptions Default { get; } = new();

    public LabelSheet Sheet { get; init; } = LabelSheet.Cargo100;

    /// <summary>Resolution of the printer that reads the ZPL; the other formats have none.</summary>
    public PrinterDots Dots { get; init; } = PrinterDots.Dpi203;
}

/// <summary>A label of a roll; all lengths in millimetres.</summary>
public sealed record LabelSheet(double Width, double Height, double Padding)
{
    public static LabelSheet Cargo100 { get; } = new(100, 100, 5);

    public static LabelSheet Cargo97 { get; } = new(97, 97, 5);
}

/// <summary>Print heads of Zebra label printers.</summary>
public enum PrinterDots
{
    /// <summary>8 dots a millimetre.</summary>
    Dpi203,

    /// <summary>11.81 dots a millimetre.</summary>
    Dpi300,
}
