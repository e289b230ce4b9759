using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Shop.Stock;
using GulluShoes.Store.Stock;
using GulluShoes.Store.Stock.Pushing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Stock;

/// <summary>What the numbers of an entry mean.</summary>
public enum EntryMode
{
    /// <summary>These pairs came; they are added to what lies there.</summary>
    Add,

    /// <summary>These pairs lie there now; products that are not listed stay as they are.</summary>
    Replace,
}

/// <param name="Mode">Whether the pairs came, or were counted.</param>
/// <param name="Lines">1 to 500.</param>
/// <param name="Shelf">Where they lie; GENEL when absent.</param>
/// <param name="Note">Whence they came, at most 300 characters.</param>
public sealed record StockEntryRequest(EntryMode Mode, IReadOnlyList<StockEntryLine> Lines, string? Shelf = null, string? Note = null);

/// <param name="Key">Made by the device: the same line again counts once.</param>
/// <param name="Barcode">Or an alias; exactly as the product has it.</param>
/// <param name="Pairs">1 to 9999; 0 only where the pairs were counted.</param>
public sealed record StockEntryLine(Guid Key, string Barcode, int Pairs);

/// <summary>Books pairs that came or were counted: all lines, or none.</summary>
public sealed class EnterStock(StockLedger ledger, StockWake wake)
{
    private const int MostLines = 500;

    [Function(nameof(EnterStock))]
    [Needs(Permission.KeepStock)]
    [Repeatable("Each line's key counts once: the same entry again gets the same answer.")]
    [Answers<StockAnswer>]
    [Refuses(400, 404)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/stock/entries")] HttpRequest request,
        [FromBody] StockEntryRequest body,
        CancellationToken ct)
    {
        if (StockAnswers.ShelfOf(body.Shelf) is not { } shelf)
        {
            return StockAnswers.BadShelf();
        }

        if (WrongOf(body) is { } wrong)
        {
            return HttpProblem.BadParameter.Answer(wrong);
        }

        var outcome = await ledger.BookAsync([.. body.Lines.Select(line => Wish(body, line, shelf))], request.HttpContext.Caller().UserName, ct);
        await wake.WakeAsync(outcome, ct);
        return StockAnswers.Of(outcome);
    }

    private static string? WrongOf(StockEntryRequest body) => body switch
    {
        { Lines: null or { Count: 0 or > MostLines } } => "lines: 1 ile 500 arasında satır gerekli.",
        { Note.Length: > StockAnswers.LongestNote } => "note: en çok 300 karakter olabilir.",
        _ when body.Lines.Any(line => line.Key == Guid.Empty || !StockAnswers.IsCode(line.Barcode)) => "lines: her satırda key ve en çok 300 karakterlik barcode gerekli.",
        _ when body.Lines.FirstOrDefault(line => line.Pairs > StockAnswers.MostPairs || line.Pairs < (body.Mode == EntryMode.Add ? 1 : 0)) is { } line =>
            $"{line.Barcode}: çift sayısı {(body.Mode == EntryMode.Add ? 1 : 0)} ile {StockAnswers.MostPairs} arasında olmalı; {line.Pairs} yazıldı.",
        _ => null,
    };

    private static StockWish Wish(StockEntryRequest body, StockEntryLine line, string shelf) => new(
        $"entry/{line.Key:D}",
        line.Barcode,
        shelf,
        line.Pairs,
        Replaces: body.Mode == EntryMode.Replace,
        body.Mode == EntryMode.Replace ? MovementReason.Count : MovementReason.GoodsIn,
        Note: string.IsNullOrWhiteSpace(body.Note) ? null : body.Note.Trim());
}
