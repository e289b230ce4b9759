using GulluShoes.Documents.Drawing;

namespace GulluShoes.Documents.Labels;

/// <summary>A small heading and the field under it.</summary>
internal readonly record struct Field(Area Caption, Area Value);

/// <summary>
/// Where everything of a cargo label stands, in millimetres: the one table behind PDF, ZPL and screen. Widths and the last row
/// follow the sheet, so other rolls than 100 × 100 need no other table.
/// </summary>
internal sealed record CargoLabelTable
{
    public const double QrSide = 26;
    public const double RuleThickness = 0.25;

    // Smallest sheet, less its padding, on which the rows below keep apart.
    private const double SmallestInner = 80;
    private const double CaptionHeight = 2.6;
    private const double QrClearance = 3.6;

    // Order number, telephone and cash on delivery share one left edge.
    private const double RightColumn = 37;
    private const double ColumnGap = 2;

    public required Area Bars { get; init; }

    public required Area Number { get; init; }

    public required Area Qr { get; init; }

    public required Field Carrier { get; init; }

    public required Field Order { get; init; }

    public required Field Recipient { get; init; }

    public required Area Street { get; init; }

    public required Area Place { get; init; }

    /// <summary>On the line of the place, which it shortens.</summary>
    public required Area Phone { get; init; }

    public required Field Contents { get; init; }

    /// <summary>The cash-on-delivery box, at the right of the contents.</summary>
    public required Area Due { get; init; }

    /// <summary>Thin lines between the parts.</summary>
    public required IReadOnlyList<Area> Rules { get; init; }

    /// <summary>QR code beside the bars: for every tracking number of usual length.</summary>
    public static CargoLabelTable Beside(LabelSheet sheet)
    {
        var g = new Grid(sheet);
        var right = g.Width - RightColumn;
        return new CargoLabelTable
        {
            Bars = g.Row(0, 20.2).WithoutRight(QrSide),
            Number = g.Row(20.9, 5.2).WithoutRight(QrSide + QrClearance),
            Qr = Grid.RightOf(g.Row(0, QrSide), QrSide),
            Carrier = g.Field(29.8, 5.6, 0, right - ColumnGap),
            Order = g.Field(29.8, 5.6, right, g.Width),
            Recipient = g.Field(41, 5.2, 0, g.Width),
            Street = g.Row(49.2, 12.9),
            Place = g.Row(62.6, 4.8),
            Phone = Grid.RightOf(g.Row(62.6, 4.8), RightColumn),
            Contents = g.Field(70.3, g.Height - 72.9, 0, g.Width),
            Due = Grid.RightOf(g.Row(70.6, g.Height - 70.6), RightColumn),
            Rules = [g.Row(28.3, RuleThickness), g.Row(39.5, RuleThickness), g.Row(68.8, RuleThickness)],
        };
    }

    /// <summary>Bars across the whole label, QR code under them: for long tracking numbers.</summary>
    public static CargoLabelTable Across(LabelSheet sheet)
    {
        var g = new Grid(sheet);
        var left = g.Width - QrSide - QrClearance;
        return new CargoLabelTable
        {
            Bars = g.Row(0, 14.5),
            Number = g.Row(15, 5.2),
            Qr = Grid.RightOf(g.Row(24.9, QrSide), QrSide),
            Carrier = g.Field(23.2, 5.2, 0, left),
            Order = g.Field(31.9, 5.6, 0, left),
            Recipient = g.Field(41.2, 7.4, 0, left),
            Street = g.Row(53.9, 12.9),
            Place = g.Row(67, 4.8),
            Phone = Grid.RightOf(g.Row(67, 4.8), RightColumn),
            Contents = g.Field(73.8, g.Height - 76.4, 0, g.Width),
            Due = Grid.RightOf(g.Row(74.1, g.Height - 74.1), RightColumn),
            Rules = [g.Row(21.6, RuleThickness), g.Row(72.6, RuleThickness)],
        };
    }

    /// <summary>Places within the padding, counted from its top left corner.</summary>
    private readonly struct Grid
    {
        private readonly LabelSheet _sheet;

        public Grid(LabelSheet sheet)
        {
            _sheet = sheet;
            if (Width < SmallestInner || Height < SmallestInner)
            {
                throw new ArgumentOutOfRangeException(nameof(sheet), sheet, $"A cargo label needs {SmallestInner} × {SmallestInner} mm inside its padding.");
            }
        }

        public double Width => _sheet.Width - (2 * _sheet.Padding);

        public double Height => _sheet.Height - (2 * _sheet.Padding);

        public Area Row(double top, double height) => Span(top, height, 0, Width);

        public Field Field(double top, double height, double left, double right) =>
            new(Span(top, CaptionHeight, left, right), Span(top + CaptionHeight, height, left, right));

        public static Area RightOf(Area row, double width) => row with { X = row.Right - width, Width = width };

        private Area Span(double top, double height, double left, double right) =>
            new(_sheet.Padding + left, _sheet.Padding + top, right - left, height);
    }
}
