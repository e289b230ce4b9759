using GulluShoes.Shop.Labels;

namespace GulluShoes.Store.Labels;

/// <summary>The drawn labels, and which are due. Drawings are blobs <c>labels/{packageId}/{version}.pdf|zpl|svg</c>.</summary>
public sealed class LabelShelf
{
    /// <summary>Those of the packages whose label is due and not drawn yet, with what it says.</summary>
    public Task<IReadOnlyList<LabelDue>> DueAsync(IReadOnlyCollection<long> packageIds, CancellationToken ct) => throw new NotImplementedException();

    /// <summary>Keeps a drawing; the same bytes again change nothing.</summary>
    public Task SaveAsync(long packageId, long version, LabelFormat format, ReadOnlyMemory<byte> content, CancellationToken ct) => throw new NotImplementedException();

    /// <summary>Says that all formats of these are kept. One that became outdated meanwhile stays due.</summary>
    public Task MarkDrawnAsync(IReadOnlyCollection<LabelDrawn> drawn, CancellationToken ct) => throw new NotImplementedException();

    /// <summary>Lets go of a label that cannot be drawn and raises a Problem.</summary>
    /// <param name="reason">Why, without personal data.</param>
    public Task MarkImpossibleAsync(long packageId, long version, string reason, CancellationToken ct) => throw new NotImplementedException();

    /// <summary>The label of a package. One that should be due and is not gets due by asking.</summary>
    public Task<LabelAnswer> OpenAsync(long packageId, LabelFormat format, CancellationToken ct) => throw new NotImplementedException();

    /// <summary>Which of the packages can be printed now, with what their labels say (for one PDF of many).</summary>
    public Task<PrintableLabels> PrintableAsync(IReadOnlyList<long> packageIds, CancellationToken ct) => throw new NotImplementedException();

    /// <summary>Wakes RenderLabel again for labels that have been due and undrawn for longer than a minute. Returns how many.</summary>
    public Task<int> RequeueUndrawnAsync(CancellationToken ct) => throw new NotImplementedException();
}
