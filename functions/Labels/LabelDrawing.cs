using GulluShoes.Documents.Labels;
using GulluShoes.Shop.Labels;
using GulluShoes.Store.Labels;

namespace GulluShoes.Functions.Labels;

/// <summary>Draws every format of a label and puts it on the shelf.</summary>
public sealed class LabelDrawing(LabelShelf shelf, CargoLabelRenderer renderer)
{
    private static readonly LabelFormat[] Formats = Enum.GetValues<LabelFormat>();

    /// <summary>Draws what is due among the packages. One that cannot be drawn becomes a Problem and never holds up the others.</summary>
    public async Task DrawAsync(IReadOnlyCollection<long> packageIds, CancellationToken ct)
    {
        var drawn = new List<LabelDrawn>();
        foreach (var due in await shelf.DueAsync(packageIds, ct))
        {
            if (renderer.FindDefect(due.Label) is { } defect)
            {
                await shelf.MarkImpossibleAsync(due.PackageId, due.Version, defect.Text, ct);
                continue;
            }

            await Task.WhenAll(Formats.Select(format =>
                shelf.SaveAsync(due.PackageId, due.Version, format, renderer.Render(due.Label, format), ct)));
            drawn.Add(new LabelDrawn(due.PackageId, due.Version));
        }

        await shelf.MarkDrawnAsync(drawn, ct);
    }
}
