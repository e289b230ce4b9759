using GulluShoes.Shop.Catalog.Creating;

namespace GulluShoes.Store.Catalog.Creating;

/// <summary>Where a draft is. Stored as text.</summary>
public enum DraftState
{
    /// <summary>Only written down.</summary>
    Draft,

    /// <summary>Its variants are being made here.</summary>
    Keeping,

    /// <summary>Its variants are products of the shop.</summary>
    Kept,
}

/// <summary>A draft as it is, with everything that is wrong about it and how far each variant has come.</summary>
/// <param name="Version">Counts saves; the next save names it.</param>
/// <param name="BrandName">Null while no brand is chosen.</param>
/// <param name="CategoryPath">Null while no category is chosen.</param>
/// <param name="Complaints">In the order of the page; empty when the marketplace would take it.</param>
public sealed record DraftView(
    Guid Id, int Version, DraftState State, ProductDraft Draft, string? BrandName, string? CategoryPath, IReadOnlyList<DraftComplaint> Complaints, IReadOnlyList<PublicationView> Publications, DateTimeOffset ChangedAt, string ChangedBy);

/// <summary>A variant on its way to the marketplace.</summary>
/// <param name="Busy">A call about it is under way.</param>
/// <param name="Reasons">The marketplace's words about the last thing it refused, Turkish; empty when it refused nothing.</param>
public sealed record PublicationView(string Barcode, string Model, string Colour, string Size, PublicationState State, bool Busy, bool Archived, IReadOnlyList<string> Reasons, DateTimeOffset ChangedAt);

/// <summary>A draft in the list.</summary>
/// <param name="Variants">How many cells of colours × sizes it has.</param>
/// <param name="Counts">How many variants are in which state, in small letters; only states that occur.</param>
/// <param name="Busy">Variants about which a call is under way.</param>
public sealed record DraftRow(
    Guid Id, DraftState State, string? ModelCode, string? Title, string? Picture, int Variants, IReadOnlyDictionary<string, int> Counts, int Busy, DateTimeOffset ChangedAt, string ChangedBy);

/// <summary>What became of a wish about a draft.</summary>
public abstract record DraftOutcome
{
    private DraftOutcome()
    {
    }

    public sealed record Done : DraftOutcome;

    public sealed record Unknown : DraftOutcome;

    /// <summary>Somebody else saved meanwhile.</summary>
    public sealed record Stale(int Version) : DraftOutcome;

    /// <summary>It is a product of the shop by now and cannot be thrown away.</summary>
    public sealed record IsKept : DraftOutcome;

    /// <summary>These barcodes are somebody else's.</summary>
    public sealed record Taken(IReadOnlyList<string> Barcodes) : DraftOutcome;

    /// <summary>A call about it is under way.</summary>
    public sealed record Busy : DraftOutcome;

    /// <summary>The marketplace knows all of it already.</summary>
    public sealed record NothingToSend : DraftOutcome;
}
