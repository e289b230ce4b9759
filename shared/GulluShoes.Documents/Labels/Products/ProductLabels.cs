using GulluShoes.Documents.Drawing;

namespace GulluShoes.Documents.Labels.Products;

/// <summary>Lays labels onto paper, page after page.</summary>
public static class ProductLabels
{
    /// <summary>False when the code is too long for a square that can be scanned on such a small label; <see cref="On"/> would throw in the middle.</summary>
    public static bool Fits(ProductLabel label, LabelPaper paper) => ProductLabelLayout.Fits(label, paper);

    /// <summary>The pages, drawn only as they are asked for. The same label many times in a row is laid out once.</summary>
    public static LabelPages On(LabelPaper paper, IEnumerable<ProductLabel> labels, LabelPlacement placement) => new(Sheets(paper, labels, placement));

    private static IEnumerable<Sheet> Sheets(LabelPaper paper, IEnumerable<ProductLabel> labels, LabelPlacement placement)
    {
        var cell = placement.FirstCell;
        var page = new List<Element>();
        (ProductLabel? Label, IReadOnlyList<Element> Elements) last = (null, []);
        foreach (var label in labels)
        {
            last = label == last.Label ? last : (label, ProductLabelLayout.Place(label, paper));
            var place = paper.CellOf(cell).Moved(placement.OffsetX, placement.OffsetY);
            page.AddRange(last.Elements.Select(element => element with { Area = element.Area.Moved(place.X, place.Y) }));
            if (++cell == paper.LabelsPerPage)
            {
                yield return Page(paper, page);
                (page, cell) = ([], 0);
            }
        }

        if (page.Count > 0)
        {
            yield return Page(paper, page);
        }
    }

    private static Sheet Page(LabelPaper paper, List<Element> elements) => new(paper.PageWidth, paper.PageHeight, "Ürün etiketi", elements);
}
