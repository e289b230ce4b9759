namespace GulluShoes.Store.Stock.Twins;

/// <summary>Why two products may be one.</summary>
public enum TwinKind
{
    /// <summary>The same model, colour and size under two barcodes.</summary>
    SamePair,

    /// <summary>The same colour and size of two models whose codes differ only in signs and leading zeros.</summary>
    NearModel,

    /// <summary>One barcode is the beginning of the other, so one is easily scanned or typed for the other.</summary>
    NearCode,
}

/// <summary>Two products of which a person says whether they are one.</summary>
public sealed record TwinPair(TwinKind Kind, TwinSide One, TwinSide Other);

/// <param name="Listed">Pairs that the marketplace shows; null when it does not have the barcode.</param>
public sealed record TwinSide(VariantStock Product, int? Listed);

/// <param name="Pairs">The most urgent kind first.</param>
/// <param name="All">How many there are, of which only the first are shown.</param>
/// <param name="Apart">How many were said to be two.</param>
public sealed record TwinList(IReadOnlyList<TwinPair> Pairs, long All, long Apart);

/// <summary>A second code and its product.</summary>
/// <param name="CreatedBy">As people call the person.</param>
/// <param name="Merged">True when the code was a product of its own.</param>
public sealed record AliasView(string Code, string Barcode, string? Model, string? Colour, string? Size, string? Picture, DateTimeOffset CreatedAt, string CreatedBy, bool Merged);

/// <summary>What would happen if a code became a product's second one.</summary>
/// <param name="Own">The product that the code names now, whose pairs and orders would be carried over; null when it names none.</param>
/// <param name="OtherCodes">Second codes of <paramref name="Own"/> that would become the product's; they stay with it if the merge is taken back.</param>
/// <param name="Differs">Model, colour or size are not the same.</param>
/// <param name="ToldZero">The marketplace sells the code now, and would be told that none is left of it.</param>
public sealed record AliasPreview(string Code, TwinSide Product, TwinSide? Own, int OtherCodes, bool Differs, bool ToldZero, AliasMoney Money);

/// <summary>What of the code's money a merge would touch, without amounts.</summary>
/// <param name="CostsMoved">Costs of its own that become the product's, which has none of its own for those days.</param>
/// <param name="CostsLeft">Costs of its own for days on which the product's own hold.</param>
/// <param name="PricesAsked">Changes of its price that wait for a second person, and would be declined.</param>
public sealed record AliasMoney(int CostsMoved, int CostsLeft, int PricesAsked);

/// <summary>What a preview found.</summary>
/// <param name="Refusal">Null when it may be done.</param>
/// <param name="Preview">Null when it may not.</param>
public sealed record AliasForesight(AliasOutcome? Refusal, AliasPreview? Preview);
