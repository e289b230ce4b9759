using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Money.Costs;
using GulluShoes.Store.Money.Costs;
using Microsoft.AspNetCore.Http;

namespace GulluShoes.Functions.Money.Costs;

/// <param name="Entered">Costs that were noted.</param>
/// <param name="Lines">Order lines that had no cost and have one now.</param>
public sealed record CostAnswer(int Entered, int Lines);

/// <summary>Outcomes as answers of doors, and what the doors' requests have in common.</summary>
internal static class CostAnswers
{
    private const int LongestText = 300;

    public static IResult Of(CostOutcome outcome) => outcome switch
    {
        CostOutcome.Done(var entered, var lines) => Results.Ok(new CostAnswer(entered, lines)),
        CostOutcome.Unknown(var target) => HttpProblem.UnknownProduct.Answer($"Tanınmayan ürün: {Name(target)}. Hiçbir maliyet girilmedi."),
        CostOutcome.Refused(var target, var fault) => HttpProblem.AmountRefused.Answer($"{Name(target)}: {Words(fault)}"),
        _ => throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}."),
    };

    public static string Words(AmountFault fault) => fault switch
    {
        AmountFault.NotAboveZero => "tutar sıfırdan büyük olmalı.",
        AmountFault.TooHigh => "tutar 1.000.000’dan yüksek olamaz.",
        AmountFault.TooFine => "tutarda en çok dört ondalık basamak olabilir.",
        AmountFault.TooEarly => "geçerlilik günü 01.01.2015’ten önce olamaz.",
        AmountFault.TooLate => "geçerlilik günü bir yıldan daha ileride olamaz.",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
    };

    /// <summary>What is wrong with a wish, whatever the shop sells; null when nothing is.</summary>
    public static string? WrongOf(CostWish? wish) => wish switch
    {
        null or { Target: null } => "target: maliyetin hangi ürün için olduğu gerekli.",
        _ when !Enum.IsDefined(wish.Target.Scope) || !Enum.IsDefined(wish.Currency) => "scope ya da currency tanınmıyor.",
        { Target: { Scope: CostScope.Model, Model: { Length: > 0 and <= LongestText }, Colour: null, Barcode: null } } => null,
        { Target: { Scope: CostScope.Colour, Model: { Length: > 0 and <= LongestText }, Colour: { Length: > 0 and <= LongestText }, Barcode: null } } => null,
        { Target: { Scope: CostScope.Variant, Model: null, Colour: null, Barcode: { Length: > 0 and <= LongestText } } } => null,
        _ => "target: model için yalnız model, renk için model ve renk, beden için yalnız barkod gerekli.",
    };

    /// <inheritdoc cref="WrongOf(CostWish?)"/>
    public static string? WrongOf(RecostWish? wish) => wish switch
    {
        null or { Models: null or { Count: 0 or > ProductCosts.Most } } => $"models: 1 ile {ProductCosts.Most} arasında model gerekli.",
        _ when wish.Models.Any(model => model is not { Length: > 0 and <= LongestText }) => "models: en çok 300 karakterlik model gerekli.",
        _ when wish.To < wish.From => "to: son gün ilk günden önce olamaz.",
        _ => null,
    };

    private static string Name(CostTarget target) => target.Barcode ?? (target.Colour is null ? target.Model! : $"{target.Model} {target.Colour}");
}
