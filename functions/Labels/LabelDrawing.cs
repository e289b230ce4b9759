using GulluShoes.Documents.Labels;
using GulluShoes.Store.Labels;

namespace GulluShoes.Functions.Labels;

/// <summary>Draws every format of a label and puts it on the shelf.</summary>
public sealed class LabelDrawing(LabelShelf shelf, CargoLabelRenderer renderer)
{
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

            await Task.WhenAll(renderer.RenderAll(due.Label).Select(drawing =>
                shelf.SaveAsync(due.PackageId, due.Version, drawing.Key, drawing.Value, ct)));
            drawn.Add(new LabelDrawn(due.PackageId, due.Version));
        }

        await shelf.MarkDrawnAsync(drawn, ct);
    }
}
