using GulluShoes.Functions.Catalog.Pricing;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Store.Catalog.Pricing;
using GulluShoes.Store.Catalog.Sheets;
using GulluShoes.Store.Stock.Pushing;
using Microsoft.AspNetCore.Http;

namespace GulluShoes.Functions.Catalog.Sheets;

/// <summary>What follows when a list was done or taken back: both pushes are woken, and the answer shows how it stands.</summary>
public sealed class ImportFollowers(ProductImports imports, PriceWake prices, StockWake stock)
{
    public async Task<IResult> AnswerAsync(long id, ImportOutcome outcome, CancellationToken ct)
    {
        switch (outcome)
        {
            case ImportOutcome.Done:
                await prices.WakeAsync(ct);
                await stock.WakeAsync(ct);
                return Results.Ok(await imports.FindAsync(id, ct));
            case ImportOutcome.Unknown:
                return HttpProblem.UnknownImport.Answer();
            case ImportOutcome.Closed:
                return HttpProblem.ImportClosed.Answer();
            case ImportOutcome.Refused(var why):
                return PriceAnswers.Of(why);
            default:
                throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}.");
        }
    }
}
