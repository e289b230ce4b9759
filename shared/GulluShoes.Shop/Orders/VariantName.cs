using System.Text.RegularExpressions;

namespace GulluShoes.Shop.Orders;

/// <summary>How the staff name a pair: model, colour, size ("099 siyah 37").</summary>
/// <param name="Model">Model code with its leading zeros; null when it cannot be told.</param>
/// <param name="Colour">Colour as Trendyol shows it; null when it cannot be told.</param>
/// <param name="Size">European size as text; null when it cannot be told.</param>
public sealed partial record VariantName(string? Model, string? Colour, string? Size)
{
    /// <summary>
    /// Reads the shop's stock code "model-size colour" ("259-37 Kırmızı"); what Trendyol tells in its own fields wins for
    /// colour and size, since stock codes were typed by hand.
    /// </summary>
    public static VariantName Read(string? stockCode, string? productColour, string? productSize)
    {
        var code = StockCode().Match(stockCode ?? "");
        return new VariantName(
            Clean(code.Groups["model"].Value),
            Clean(productColour) ?? Clean(code.Groups["colour"].Value),
            Clean(productSize) ?? Clean(code.Groups["size"].Value));
    }

    /// <summary>"099 siyah 37": what is known, in the order of speech.</summary>
    public override string ToString() => string.Join(' ', new[] { Model, Colour, Size }.Where(part => part is not null));

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    [GeneratedRegex(@"^\s*(?<model>[^-\s]+)(\s*-\s*(?<size>\d{2}(?:[.,]5)?))?(\s+(?<colour>\S.*?))?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex StockCode();
}
