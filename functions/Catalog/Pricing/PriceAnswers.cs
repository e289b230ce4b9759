using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Catalog.Pricing;
using GulluShoes.Store.Catalog.Pricing;
using Microsoft.AspNetCore.Http;

namespace GulluShoes.Functions.Catalog.Pricing;

/// <param name="Leaving">Prices that leave for Trendyol.</param>
/// <param name="Asked">Prices that wait for a second person.</param>
public sealed record PriceAnswer(int Leaving, int Asked);

/// <summary>Outcomes of wishes for prices as answers of doors, and what the doors' requests have in common.</summary>
internal static class PriceAnswers
{
    private const int LongestCode = 300;

    public static IResult Of(PriceOutcome outcome) => outcome switch
    {
        PriceOutcome.Done(var leaving, var asked) => Results.Ok(new PriceAnswer(leaving, asked)),
        PriceOutcome.Unknown(var barcode) => HttpProblem.UnknownProduct.Answer($"Tanınmayan barkod: {barcode}. Hiçbir fiyat değiştirilmedi."),
        PriceOutcome.Moved(var barcode) => HttpProblem.PriceMoved.Answer($"Fiyatı değişen barkod: {barcode}."),
        PriceOutcome.Refused(var barcode, var fault) => HttpProblem.PriceRefused.Answer($"{barcode}: {Words(fault)}"),
        PriceOutcome.OwnChange => HttpProblem.OwnPrice.Answer(),
        PriceOutcome.Gone => HttpProblem.PriceDecided.Answer(),
        _ => throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}."),
    };

    public static string Words(PriceFault fault) => fault switch
    {
        PriceFault.NotListed => "Trendyol’da olmayan ürüne fiyat gönderilemez.",
        PriceFault.NotAboveZero => "fiyat sıfırdan büyük olmalı.",
        PriceFault.ListBelowSale => "liste fiyatı satış fiyatından düşük olamaz.",
        PriceFault.FinerThanKurus => "fiyatta en çok iki ondalık basamak olabilir.",
        PriceFault.TooHigh => "fiyat 1.000.000 ₺’den yüksek olamaz.",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
    };

    /// <summary>What is wrong with the barcodes of a request; null when nothing is.</summary>
    public static string? WrongOf(IReadOnlyCollection<string?>? barcodes) => barcodes switch
    {
        null or { Count: 0 or > PriceBook.Most } => $"1 ile {PriceBook.Most} arasında barkod gerekli.",
        _ when barcodes.Any(code => code is not { Length: > 0 and <= LongestCode }) => "barcode: en çok 300 karakterlik barkod gerekli.",
        _ when barcodes.Distinct(StringComparer.Ordinal).Count() < barcodes.Count => "Bir barkod birden fazla kez yazılmış.",
        _ => null,
    };
}
