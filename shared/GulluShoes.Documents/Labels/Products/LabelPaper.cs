using GulluShoes.Documents.Drawing;

namespace GulluShoes.Documents.Labels.Products;

/// <summary>How labels lie on a page of a roll or a sheet; all lengths in millimetres.</summary>
public sealed record LabelPaper
{
    private const double Shortest = 15;
    private const double Longest = 300;

    /// <summary>The dual roll: two labels side by side.</summary>
    public static LabelPaper Dual50 { get; } = new() { PageWidth = 100, PageHeight = 35, LabelWidth = 50, LabelHeight = 35, Columns = 2, QrSide = 17 };

    public static LabelPaper Single70 { get; } = new() { PageWidth = 70, PageHeight = 40, LabelWidth = 70, LabelHeight = 40, QrSide = 20 };

    public static LabelPaper Single60 { get; } = new() { PageWidth = 60, PageHeight = 40, LabelWidth = 60, LabelHeight = 40, QrSide = 18 };

    public static LabelPaper Single100 { get; } = new() { PageWidth = 100, PageHeight = 100, LabelWidth = 100, LabelHeight = 100, QrSide = 45 };

    /// <summary>An A4 sheet of three times seven.</summary>
    public static LabelPaper A4 { get; } = new()
    {
        PageWidth = 210,
        PageHeight = 297,
        LabelWidth = 64.67,
        LabelHeight = 37.92,
        Columns = 3,
        Rows = 7,
        Left = 8,
        Top = 15,
        GapX = 2,
        GapY = 1,
        QrSide = 18,
    };

    public required double PageWidth { get; init; }

    public required double PageHeight { get; init; }

    public required double LabelWidth { get; init; }

    public required double LabelHeight { get; init; }

    public int Columns { get; init; } = 1;

    public int Rows { get; init; } = 1;

    /// <summary>White at the left of the page.</summary>
    public double Left { get; init; }

    /// <summary>White at the top of the page.</summary>
    public double Top { get; init; }

    /// <summary>Between two columns.</summary>
    public double GapX { get; init; }

    /// <summary>Between two rows.</summary>
    public double GapY { get; init; }

    /// <summary>Side of the QR code at most.</summary>
    public required double QrSide { get; init; }

    public int LabelsPerPage => Columns * Rows;

    /// <summary>Why it cannot be printed on, in a Turkish sentence; null when it can.</summary>
    public string? Defect => this switch
    {
        { LabelWidth: < 30 or > Longest } or { LabelHeight: < 20 or > Longest } => "Etiket en az 30 × 20, en çok 300 × 300 mm olabilir.",
        { PageWidth: < Shortest or > Longest } or { PageHeight: < Shortest or > Longest } => "Sayfa en çok 300 × 300 mm olabilir.",
        { Columns: < 1 or > 20 } or { Rows: < 1 or > 50 } => "Sütun 1 ile 20, satır 1 ile 50 arasında olmalı.",
        { Left: < 0 } or { Top: < 0 } or { GapX: < 0 } or { GapY: < 0 } => "Kenar ve aralıklar eksi olamaz.",
        { QrSide: < 8 } => "Karekod en az 8 mm olmalı.",
        _ when QrSide > Math.Min(LabelWidth, LabelHeight) - 3 => "Karekod etikete sığmıyor.",
        _ when CellOf(LabelsPerPage - 1) is var last && (last.Right > PageWidth + 0.01 || last.Bottom > PageHeight + 0.01) => "Etiketler sayfaya sığmıyor: sütun, satır, kenar ve aralıkları denetleyin.",
        _ => null,
    };

    /// <summary>The place of a label, counted from the top left, row by row.</summary>
    internal Area CellOf(int number) => new(
        Left + (number % Columns * (LabelWidth + GapX)), Top + (number / Columns * (LabelHeight + GapY)), LabelWidth, LabelHeight);
}
