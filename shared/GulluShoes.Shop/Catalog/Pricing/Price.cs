namespace GulluShoes.Shop.Catalog.Pricing;

/// <summary>What a pair costs. TRY, VAT included.</summary>
/// <param name="Sale">What the customer pays.</param>
/// <param name="List">What is crossed out beside it; never below the other.</param>
public sealed record Price(decimal Sale, decimal List);
