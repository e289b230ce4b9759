namespace GulluShoes.Shop.Catalog.Creating;

/// <summary>One call that is to be made.</summary>
public sealed record PlannedCall(ProductCallKind Kind, IReadOnlyList<ProductSheet> Sheets);

/// <summary>Which calls bring a marketplace from what it was told to what a draft says now.</summary>
public static class SendPlan
{
    /// <summary>Empty when there is nothing to tell. None of the publications is on its way.</summary>
    /// <param name="sheets">By barcode, with the marks of what they say.</param>
    public static IReadOnlyList<PlannedCall> Of(IReadOnlyList<(ProductSheet Sheet, ToldMarks Marks)> sheets, IReadOnlyList<Publication> publications)
    {
        var known = publications.ToDictionary(one => one.Barcode, StringComparer.Ordinal);
        var pairs = sheets.Where(one => known.ContainsKey(one.Sheet.Barcode)).Select(one => new Pair(one.Sheet, one.Marks, known[one.Sheet.Barcode])).ToList();
        PlannedCall[] calls =
        [
            new(ProductCallKind.Create, [.. pairs.Where(pair => pair.State is PublicationState.Local or PublicationState.Refused).Select(pair => pair.Sheet)]),
            new(ProductCallKind.Resubmit, [.. pairs.Where(pair => pair.State == PublicationState.Rejected || (pair.State == PublicationState.Waiting && pair.Marks != pair.Known.Told)).Select(pair => pair.Sheet)]),
            new(ProductCallKind.Content, Cards(pairs)),
            new(ProductCallKind.Variant, Approved(pairs, marks => marks.Variant)),
            new(ProductCallKind.Delivery, Approved(pairs, marks => marks.Delivery)),
        ];
        return [.. calls.Where(call => call.Sheets.Count > 0)];
    }

    // Every size of a card carries the card's words, but the card is told once.
    private static IReadOnlyList<ProductSheet> Cards(IEnumerable<Pair> pairs) =>
        [.. pairs.Where(pair => pair.Known is { State: PublicationState.Approved, ContentId: not null } && pair.Marks.Content != pair.Known.Told?.Content).Select(pair => pair.Sheet with { ContentId = pair.Known.ContentId })];

    private static IReadOnlyList<ProductSheet> Approved(IEnumerable<Pair> pairs, Func<ToldMarks, long> mark) =>
        [.. pairs.Where(pair => pair.State == PublicationState.Approved && (pair.Known.Told is not { } told || mark(pair.Marks) != mark(told))).Select(pair => pair.Sheet)];

    private sealed record Pair(ProductSheet Sheet, ToldMarks Marks, Publication Known)
    {
        public PublicationState State => Known.State;
    }
}
