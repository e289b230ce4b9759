namespace GulluShoes.Shop.Money.Costs;

/// <summary>A name as it is written, and the same without case and Turkish marks.</summary>
public readonly record struct Spelling(string Written, string Plain)
{
    /// <summary>Also without the zeros before it, which Excel takes away from what it believes to be a number.</summary>
    public string Bare => Plain.TrimStart('0');
}

/// <summary>A pair of shoes that the shop sells.</summary>
/// <param name="Model">Null when it has none; then only its barcode names it.</param>
public sealed record NamedShoe(string Barcode, Spelling? Model, Spelling? Colour, string? Size)
{
    /// <summary>"099 Siyah 37 (868…)".</summary>
    public string Name => $"{string.Join(' ', new[] { Model?.Written, Colour?.Written, Size }.Where(part => part is not null))} ({Barcode})".TrimStart();
}

/// <summary>What a line of a list says a cost is for.</summary>
/// <param name="Barcode">Or another code of a product; null when the list names it in words.</param>
public sealed record SaidProduct(Spelling? Model, Spelling? Colour, string? Size, string? Barcode)
{
    /// <summary>The model came as a number.</summary>
    public bool IsNumber { get; init; }

    public string Name => Barcode ?? string.Join(' ', new[] { Model?.Written, Colour?.Written, Size }.Where(part => part is not null));
}

/// <summary>Which product a line of a list means.</summary>
public abstract record ProductMatch
{
    private ProductMatch()
    {
    }

    public sealed record Found(CostTarget Target) : ProductMatch;

    /// <summary>The shop has none that is called so.</summary>
    public sealed record Unknown(string Name) : ProductMatch;

    /// <summary>Several are called so as well.</summary>
    public sealed record Ambiguous(IReadOnlyList<string> Names) : ProductMatch;

    /// <summary>The barcode is that of another product than the words say.</summary>
    public sealed record Other(string Name) : ProductMatch;
}
