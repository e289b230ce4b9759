using GulluShoes.Documents.Drawing;

namespace GulluShoes.Documents.Money;

/// <summary>Puts what was earned on A4 pages: the steps from what was sold to what is left, how much is known, and the table by which one looked at it.</summary>
internal sealed class ProfitReportLayout(ProfitReport report)
{
    private const double Width = 210;
    private const double Height = 297;
    private const double Margin = 15;
    private const double Inner = Width - (2 * Margin);
    private const double StepsTop = 45;
    private const double StepHeight = 7;
    private const double FirstTableTop = 124;
    private const double NextTableTop = 26;
    private const double TableBottom = 281;
    private const double RowHeight = 4.6;
    private const double Rule = 0.2;
    private const double BarLeft = Margin + 43;
    private const double BarWidth = 78;

    // Where each column of figures ends, from the left margin.
    private static readonly double[] Ends = [50, 75, 98, 119, 142, 165, Inner];

    // Between the profit and its share: a mark must not push figures out of their column.
    private const double MarksFrom = 165.5;

    private readonly List<Element> elements = [];

    public static IEnumerable<Sheet> Place(ProfitReport report)
    {
        var rows = RowsOf(report);
        var first = (int)((TableBottom - FirstTableTop) / RowHeight) - 1;
        var next = (int)((TableBottom - NextTableTop) / RowHeight) - 1;
        var pages = 1 + Math.Max(0, (rows.Count - first + next - 1) / next);
        return Enumerable.Range(0, pages).Select(page => new ProfitReportLayout(report).Page(page, pages, page == 0 ? rows.Take(first) : rows.Skip(first + ((page - 1) * next)).Take(next)));
    }

    private static List<ReportRow> RowsOf(ProfitReport report) => report.Rows.Count == 0 ? [] : [new ReportRow(ProfitReportWords.Total, report.Total), .. report.Rows];

    private Sheet Page(int page, int pages, IEnumerable<ReportRow> rows)
    {
        if (page == 0)
        {
            Head();
            Steps();
            Known();
        }
        else
        {
            Write($"{ProfitReportWords.Title}, {ProfitReportWords.Period(report)}", new Area(Margin, Margin, Inner, 6), 10, bold: true);
        }

        Table(rows, page == 0 ? FirstTableTop : NextTableTop);
        Write(ProfitReportWords.Marks, new Area(Margin, 284, 140, 4), 8);
        WriteRight(ProfitReportWords.Page(page + 1, pages), new Area(Margin + 140, 284, Inner - 140, 4), 8);
        return new Sheet(Width, Height, ProfitReportWords.Title, elements);
    }

    private void Head()
    {
        Write(ProfitReportWords.Title, new Area(Margin, Margin, 100, 8), 18, bold: true);
        WriteRight(ProfitReportWords.Made(IstanbulTime.Of(report.MadeAt)), new Area(Margin + 100, Margin + 2, Inner - 100, 5), 8);
        Write(ProfitReportWords.Period(report), new Area(Margin, Margin + 9, Inner, 6), 12);
        Write(ProfitReportWords.Filters(report), new Area(Margin, Margin + 15, Inner, 5), 10);
        Write(report.Total.Lines == 0 ? ProfitReportWords.Nothing : report.Total.Told == 0 ? ProfitReportWords.NothingTold : ProfitReportWords.Waterfall, new Area(Margin, StepsTop - 8, Inner, 6), 12, bold: true);
    }

    private void Steps()
    {
        if (report.Total.Told == 0)
        {
            return;
        }

        var steps = ProfitStep.Of(report.Total);
        var (low, high) = (Math.Min(0, steps.Min(step => Math.Min(step.From, step.To))), Math.Max(1, steps.Max(step => Math.Max(step.From, step.To))));
        for (var at = 0; at < steps.Count; at++)
        {
            var (step, top) = (steps[at], StepsTop + (at * StepHeight));
            Write(step.Name, new Area(Margin, top, 41, 5), 10, bold: step.Kind is not StepKind.Taken);
            Bar(step, top, amount => BarLeft + ((double)((amount - low) / (high - low)) * BarWidth));
            WriteRight($"{ProfitReportWords.Lira(step.Amount)} ₺", new Area(BarLeft + BarWidth + 1, top, 31, 5), 10, bold: step.Kind is not StepKind.Taken);
            if (step.Estimated > 0)
            {
                Write(ProfitReportWords.Estimated(step.Kind is StepKind.Left ? report.Total.EstimatedProfit : -step.Estimated), new Area(BarLeft + BarWidth + 34, top + 0.6, Inner - 43 - BarWidth - 34, 4.4), 7);
            }
        }
    }

    /// <summary>What nobody was charged yet is the end of a bar, and hatched.</summary>
    private void Bar(ProfitStep step, double top, Func<decimal, double> place)
    {
        const double height = 4.6;
        var ink = step.Kind is StepKind.Taken ? Ink.Grey : step.Amount < 0 ? Ink.Red : Ink.Black;
        var (left, right) = (place(Math.Min(step.From, step.To)), place(Math.Max(step.From, step.To)));
        var hatched = Math.Min(right - left, place(step.Estimated) - place(0));
        var bar = Area.Between(left, top, Math.Max(right, left + (step.Amount == 0 ? 0 : 0.4)), top + height);
        if (hatched <= 0)
        {
            Fill(bar, ink);
            return;
        }

        var isAtTheEnd = step.Kind is StepKind.Left;
        var edge = isAtTheEnd ? right - hatched : left + hatched;
        Fill(isAtTheEnd ? bar with { Width = edge - left } : Area.Between(edge, top, right, top + height), ink);
        Hatch(isAtTheEnd ? Area.Between(edge, top, right, top + height) : bar with { Width = edge - left }, ink);
    }

    private void Hatch(Area area, Ink ink)
    {
        const double stripe = 0.35;
        const double step = 1.05;
        Fill(area, Ink.Light);
        for (var x = area.X; x < area.Right; x += step)
        {
            Fill(Area.Between(x, area.Y, Math.Min(x + stripe, area.Right), area.Bottom), ink);
        }

        foreach (var y in new[] { area.Y, area.Bottom - Rule })
        {
            Fill(area with { Y = y, Height = Rule }, ink);
        }
    }

    private void Known()
    {
        var top = StepsTop + (8 * StepHeight) + 1;
        if (report.Total is { Told: > 0, Estimated: > 0 })
        {
            Hatch(new Area(Margin, top + 0.6, 6, 3), Ink.Black);
            Write(ProfitReportWords.Hatched, new Area(Margin + 8, top, Inner - 8, 4.5), 8.5);
        }

        if (report.Total.Lines > 0)
        {
            Write(ProfitReportWords.Coverage(report) + (report.IsCut ? $" {ProfitReportWords.Cut(report.Rows.Count)}" : ""), new Area(Margin, top + 6, Inner, 14), 9.5);
        }
    }

    private void Table(IEnumerable<ReportRow> rows, double top)
    {
        if (report.Rows.Count == 0)
        {
            return;
        }

        Write(report.By, new Area(Margin, top, 40, RowHeight - 0.7), 8.5, bold: true);
        for (var column = 0; column < Ends.Length; column++)
        {
            WriteRight(ProfitReportWords.Heads[column], Cell(column, top), 8.5, bold: true);
        }

        Fill(new Area(Margin, top + RowHeight - 0.4, Inner, 0.4), Ink.Black);
        foreach (var row in rows)
        {
            top += RowHeight;
            var (figures, isTotal) = (row.Figures, ReferenceEquals(row.Figures, report.Total));
            Write(row.Name, new Area(Margin, top, 40, RowHeight - 0.7), 9, isTotal);
            var cells = CellsOf(figures);
            for (var column = 0; column < cells.Length; column++)
            {
                WriteRight(cells[column], Cell(column, top), 9, isTotal);
            }

            Write(MarksOf(figures), new Area(Margin + MarksFrom, top, 4.5, RowHeight - 0.7), 9, isTotal);

            Fill(new Area(Margin, top + RowHeight - 0.4, Inner, Rule), Ink.Light);
        }
    }

    private static string[] CellsOf(ReportFigures figures)
    {
        if (figures.Told == 0)
        {
            return ["–", "–", "–", "–", "–", "–", "–"];
        }

        return
        [
            ProfitReportWords.Count(figures.Pairs), ProfitReportWords.Lira(figures.Revenue), ProfitReportWords.Lira(figures.Commission), ProfitReportWords.Lira(figures.Cargo), ProfitReportWords.Lira(figures.Cost),
            ProfitReportWords.Lira(figures.Profit), ProfitReportWords.Share(figures.Profit, figures.Revenue),
        ];
    }

    private static string MarksOf(ReportFigures figures) => (figures.Estimated > 0 ? "~" : "") + (figures.Told < figures.Lines ? "*" : "");

    private static Area Cell(int column, double top)
    {
        var from = column == 0 ? 41 : column == Ends.Length - 1 ? MarksFrom + 4 : Ends[column - 1] + 1;
        return new Area(Margin + from, top, Ends[column] - from, RowHeight - 0.7);
    }

    private void Fill(Area area, Ink ink) => elements.Add(new BoxElement(area, ink));

    private void Write(string text, Area area, double points, bool bold = false)
    {
        if (PrintedText.Clean(text) is { Length: > 0 } printed)
        {
            elements.AddRange(TextFitting.Fit(printed, area, points * TextFitting.Point, bold));
        }
    }

    private void WriteRight(string text, Area area, double points, bool bold = false) =>
        elements.AddRange(TextFitting.Fit(PrintedText.Clean(text), area, points * TextFitting.Point, bold).Select(line => line with { Area = line.Area with { X = area.Right - line.Area.Width } }));
}
