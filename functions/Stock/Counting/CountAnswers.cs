using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Store.Stock.Counting;
using Microsoft.AspNetCore.Http;

namespace GulluShoes.Functions.Stock.Counting;

/// <summary>Outcomes of counting as answers of doors.</summary>
internal static class CountAnswers
{
    public static IResult Of(CountOutcome outcome) => outcome switch
    {
        CountOutcome.Done(var view) => Results.Ok(view),
        CountOutcome.Read(var scanned, var shelf, var counted) => Results.Ok(new CountedAnswer(
            scanned.Product.Barcode, scanned.Product.Model, scanned.Product.Colour, scanned.Product.Size, scanned.Product.Picture, shelf, counted, scanned.Twins)),
        CountOutcome.Unknown => HttpProblem.UnknownCount.Answer(),
        CountOutcome.UnknownShelf(var code) => HttpProblem.UnknownShelf.Answer($"Tanınmayan raf: {code}. Önce rafı açın."),
        CountOutcome.UnknownProduct(var code) => HttpProblem.UnknownProduct.Answer($"Tanınmıyor: {code}."),
        CountOutcome.Closed => HttpProblem.CountClosed.Answer(),
        CountOutcome.OtherModel(var model) => HttpProblem.NotCounted.Answer($"Bu ürün {model} modelinden değil; sayıma katılmadı."),
        CountOutcome.NotAsked => HttpProblem.NotCounted.Answer("Bu ürünün sayısı tutmuştu; yeniden sayılmıyor."),
        CountOutcome.Unfinished(var products) => HttpProblem.CountUnfinished.Answer($"{products} ürün daha yeniden sayılmalı. Rafta yoksa 0 yazın."),
        _ => throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}."),
    };
}
