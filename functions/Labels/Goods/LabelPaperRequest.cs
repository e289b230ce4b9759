using GulluShoes.Documents.Labels.Products;
using GulluShoes.Shop.Labels;

namespace GulluShoes.Functions.Labels.Goods;

/// <summary>The shop's papers.</summary>
public enum PaperName
{
    /// <summary>Roll of 100 × 35 mm with two labels of 50 × 35 side by side.</summary>
    Dual50x35,

    /// <summary>Roll of 70 × 40 mm.</summary>
    Single70x40,

    /// <summary>Roll of 60 × 40 mm.</summary>
    Single60x40,

    /// <summary>Roll of 100 × 100 mm.</summary>
    Single100x100,

    /// <summary>A4 sheet of three times seven.</summary>
    A4,

    /// <summary>As <see cref="CustomPaper"/> says.</summary>
    Custom,
}

/// <summary>A paper of one's own; millimetres. A page of one label when columns and rows are absent.</summary>
public sealed record CustomPaper(
    double PageWidth, double PageHeight, double LabelWidth, double LabelHeight, int Columns = 1, int Rows = 1, double Left = 0, double Top = 0, double GapX = 0, double GapY = 0, double QrSide = 17);

/// <summary>What every print of such labels tells.</summary>
public abstract record LabelRunTerms
{
    private const double FarthestOffset = 20;

    /// <summary>Pdf when absent; svg shows one page, as it would be printed.</summary>
    public LabelFormat? Format { get; init; }

    /// <summary>With svg: which page, from 0.</summary>
    public int? Page { get; init; }

    /// <summary>How far this device's printer is off, millimetres to the right; -20 to 20.</summary>
    public double? OffsetX { get; init; }

    /// <summary>How far this device's printer is off, millimetres downwards; -20 to 20.</summary>
    public double? OffsetY { get; init; }

    /// <summary>A sentence for the person when something of it cannot be; null when all can.</summary>
    internal string? WrongTerms =>
        Math.Abs(OffsetX ?? 0) > FarthestOffset || Math.Abs(OffsetY ?? 0) > FarthestOffset || double.IsNaN(OffsetX ?? 0) || double.IsNaN(OffsetY ?? 0)
            ? "offsetX, offsetY: -20 ile 20 mm arasında olmalı."
            : Page is < 0 ? "page: 0 ya da daha büyük olmalı." : null;

    internal LabelPlacement PlacementFrom(int firstCell) => new(firstCell, OffsetX ?? 0, OffsetY ?? 0);
}

internal static class PaperNames
{
    public static LabelPaper PaperOf(PaperName name, CustomPaper? custom) => name switch
    {
        PaperName.Dual50x35 => LabelPaper.Dual50,
        PaperName.Single70x40 => LabelPaper.Single70,
        PaperName.Single60x40 => LabelPaper.Single60,
        PaperName.Single100x100 => LabelPaper.Single100,
        PaperName.A4 => LabelPaper.A4,
        PaperName.Custom when custom is not null => new LabelPaper
        {
            PageWidth = custom.PageWidth,
            PageHeight = custom.PageHeight,
            LabelWidth = custom.LabelWidth,
            LabelHeight = custom.LabelHeight,
            Columns = custom.Columns,
            Rows = custom.Rows,
            Left = custom.Left,
            Top = custom.Top,
            GapX = custom.GapX,
            GapY = custom.GapY,
            QrSide = custom.QrSide,
        },
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such paper, or no sizes with it."),
    };
}
