using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Packing;
using GulluShoes.Store.Stock.Twins;
using Microsoft.AspNetCore.Http;

namespace GulluShoes.Functions.Stock.Twins;

/// <param name="Changed">False when it was so before.</param>
/// <param name="Pairs">Pairs that were carried from one product to the other.</param>
public sealed record AliasAnswer(string Code, string Barcode, bool Changed, int Pairs);

/// <summary>Outcomes of second codes as answers of doors.</summary>
internal static class AliasAnswers
{
    public static IResult Of(AliasOutcome outcome) => outcome switch
    {
        AliasOutcome.Done(var code, var barcode, var changed, var pairs) => Results.Ok(new AliasAnswer(code, barcode, changed, pairs)),
        AliasOutcome.UnknownProduct(var barcode) => HttpProblem.UnknownProduct.Answer($"Tanınmayan barkod: {barcode}."),
        AliasOutcome.ItIsItself => HttpProblem.AliasRefused.Answer("Bir ürün kendisinin ikinci kodu olamaz."),
        AliasOutcome.IsAlias(var barcode, var of) => HttpProblem.AliasRefused.Answer($"{barcode} zaten {of} ürününün ikinci kodu. Kodu doğrudan {of} ürününe bağlayın."),
        AliasOutcome.TakenBy(var barcode) => HttpProblem.AliasRefused.Answer($"Bu kod zaten {barcode} ürününün ikinci kodu."),
        AliasOutcome.IsProduct(var code) => HttpProblem.MergeNeeded.Answer($"{code} kendi stoğu ve siparişleri olan bir ürün."),
        AliasOutcome.ReadsAs(var barcode) => HttpProblem.AliasRefused.Answer($"Okuyucu bu kodu {barcode} ile karıştırır; başka bir ürüne bağlanamaz."),
        AliasOutcome.Counting(var count) => HttpProblem.AliasRefused.Answer($"Bu ürünlerden biri şu anda sayılıyor (sayım {count}). Önce sayımı bitirin."),
        AliasOutcome.Busy => HttpProblem.StockBusy.Answer(),
        _ => throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}."),
    };

    /// <summary>True of what a product's label can say.</summary>
    public static bool IsCode(string? code) =>
        code is { Length: > 0 and <= StockAnswers.LongestCode } && !code.Any(char.IsControl) && code.Trim() == code && CodeKey.Of(code).Length > 0 && !CodeReading.Of(code).IsCommand;

    public static ProblemAnswer BadCode() => HttpProblem.BadParameter.Answer("code, barcode: 1 ile 300 karakterlik birer ürün kodu gerekli.");
}
