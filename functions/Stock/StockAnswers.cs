using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Stock;
using GulluShoes.Store.Stock;
using Microsoft.AspNetCore.Http;

namespace GulluShoes.Functions.Stock;

/// <summary>What was booked, line by line.</summary>
/// <param name="Lines">In the order of the request.</param>
public sealed record StockAnswer(IReadOnlyList<StockAnswerLine> Lines);

/// <param name="Counted">False when the same line had counted before; then nothing was booked now.</param>
/// <param name="Delta">Pairs that this line added or took, now or before.</param>
/// <param name="OnShelf">Pairs on the shelf now.</param>
public sealed record StockAnswerLine(string Barcode, string Shelf, bool Counted, int Delta, int OnShelf);

/// <summary>Outcomes of stock work as answers of doors, and what the doors' requests have in common.</summary>
internal static class StockAnswers
{
    public const int LongestCode = 300;
    public const int LongestNote = 300;
    public const int MostPairs = 9999;

    public static IResult Of(StockOutcome outcome) => outcome switch
    {
        StockOutcome.Done(var booked) => Results.Ok(new StockAnswer(
            [.. booked.Select(one => new StockAnswerLine(one.Barcode, one.Shelf, one.Counted, one.Delta, one.OnShelf))])),
        StockOutcome.UnknownProducts(var barcodes) => HttpProblem.UnknownProduct.Answer($"Tanınmayan barkod: {Listed(barcodes)}. Hiçbir şey kaydedilmedi."),
        StockOutcome.UnknownShelves(var codes) => HttpProblem.UnknownShelf.Answer($"Tanınmayan raf: {Listed(codes)}. Önce rafı açın; hiçbir şey kaydedilmedi."),
        StockOutcome.TooFew(_, var shelf, var pairs) => HttpProblem.TooFewPairs.Answer($"{shelf} rafında {pairs} çift görünüyor. Rafta daha çok varsa önce sayın."),
        StockOutcome.NotUndoable => HttpProblem.NotUndoable.Answer(),
        _ => throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}."),
    };

    public static bool IsCode(string? code) => code is { Length: > 0 and <= LongestCode };

    /// <summary>The shelf that was meant: the one of which nobody said where when none was named, null when it cannot be one.</summary>
    public static string? ShelfOf(string? typed) => string.IsNullOrWhiteSpace(typed) ? ShelfCode.Unsaid : ShelfCode.Read(typed);

    public static ProblemAnswer BadShelf() => HttpProblem.BadParameter.Answer("shelf: raf kodu harf, rakam ve tireden oluşur, örneğin A-B-01; en çok 20 karakter.");

    private static string Listed(IReadOnlyList<string> some) =>
        string.Join(", ", some.Take(5)) + (some.Count > 5 ? $" ve {some.Count - 5} tane daha" : "");
}
