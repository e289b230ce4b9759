using GulluShoes.Shop.Labels;

namespace GulluShoes.Store.Labels;

/// <summary>The drawn labels, and which are due. Drawings are blobs <c>labels/{packageId}/{version}.pdf|zpl|svg</c>.</summary>
public sealed class LabelShelf(LabelRows rows, LabelBlobs blobs, LabelMarks marks)
{
    /// <summary>Those of the packages whose label is due and not drawn yet, with what it says.</summary>
    public async Task<IReadOnlyList<LabelDue>> DueAsync(IReadOnlyCollection<long> packageIds, CancellationToken ct) =>
        [.. (await rows.ReadAsync(packageIds, ct))
            .Where(row => row is { IsDead: false, IsDrawn: false, Problem: null, Version: not null })
            .Select(row => new LabelDue(row.PackageId, row.Version!.Value, row.Label))];

    /// <summary>Keeps a drawing; the same bytes again change nothing.</summary>
    public Task SaveAsync(long packageId, long version, LabelFormat format, ReadOnlyMemory<byte> content, CancellationToken ct) =>
        blobs.SaveAsync(packageId, version, format, content, ct);

    /// <summary>Says that all formats of these are kept. One that became outdated meanwhile stays due.</summary>
    public Task MarkDrawnAsync(IReadOnlyCollection<LabelDrawn> drawn, CancellationToken ct) => marks.MarkDrawnAsync(drawn, ct);

    /// <summary>Lets go of a label that cannot be drawn and raises a Problem.</summary>
    /// <param name="reason">Why, without personal data.</param>
    public Task MarkImpossibleAsync(long packageId, long version, string reason, CancellationToken ct) =>
        marks.MarkImpossibleAsync(packageId, version, reason, ct);

    /// <summary>The label of a package. One that should be due and is not gets due by asking.</summary>
    public async Task<LabelAnswer> OpenAsync(long packageId, LabelFormat format, CancellationToken ct) =>
        await rows.ReadAsync([packageId], ct) switch
        {
            [] => new LabelAnswer.Unknown(),
            [{ IsDead: true } row] => new LabelAnswer.Dead(row.Stage),
            [{ Problem: { } problem }] => new LabelAnswer.Impossible(problem),
            [{ HasTrackingNumber: false }] => new LabelAnswer.NotDue(),
            [{ IsDrawn: false, Version: not null }] => new LabelAnswer.Drawing(),
            [var row, ..] => await OpenDrawnAsync(row, format, ct),
        };

    /// <summary>Wakes RenderLabel again for labels that have been due and undrawn for longer than a minute. Returns how many.</summary>
    public Task<int> RequeueUndrawnAsync(CancellationToken ct) => marks.RequeueUndrawnAsync(ct);

    private async Task<LabelAnswer> OpenDrawnAsync(LabelRow row, LabelFormat format, CancellationToken ct)
    {
        if (row.Version is { } version && await blobs.OpenAsync(row.PackageId, version, format, ct) is { } ready)
        {
            return ready;
        }

        // Never due, or its blob is gone: draw it (again).
        await marks.RequestAsync(row.PackageId, ct);
        return new LabelAnswer.Drawing();
    }
}
