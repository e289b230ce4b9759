namespace GulluShoes.Store.Stock.Twins;

/// <summary>What became of a wish about a second code. All but <see cref="Done"/> changed nothing.</summary>
public abstract record AliasOutcome
{
    private AliasOutcome()
    {
    }

    /// <summary>It is so now.</summary>
    /// <param name="Changed">False when it was so before.</param>
    /// <param name="Pairs">Pairs that were carried from one product to the other, on all shelves together.</param>
    public sealed record Done(string Code, string Barcode, bool Changed, int Pairs) : AliasOutcome;

    public sealed record UnknownProduct(string Barcode) : AliasOutcome;

    /// <summary>A product is no second code of itself.</summary>
    public sealed record ItIsItself : AliasOutcome;

    /// <summary>What was to get the code is a second code itself, of this product.</summary>
    public sealed record IsAlias(string Barcode, string Of) : AliasOutcome;

    /// <summary>The code is a second code of this product already.</summary>
    public sealed record TakenBy(string Barcode) : AliasOutcome;

    /// <summary>The code is a product with stock and orders of its own: it can be merged, not hidden.</summary>
    public sealed record IsProduct(string Code) : AliasOutcome;

    /// <summary>A scanner that loses case and accents reads the code as this product's.</summary>
    public sealed record ReadsAs(string Barcode) : AliasOutcome;

    /// <summary>Somebody is counting one of the two.</summary>
    public sealed record Counting(long CountId) : AliasOutcome;

    /// <summary>Too much was going on; the same wish may be made again.</summary>
    public sealed record Busy : AliasOutcome;
}
