using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Catalog.Pricing;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Catalog.Pricing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Catalog.Pricing;

/// <param name="Barcodes">1 to 1000, each once.</param>
/// <param name="Sale">How the sale price is made; it stays when absent.</param>
/// <param name="List">How the list price is made; it stays when absent.</param>
public sealed record PricePreviewRequest(IReadOnlyList<string> Barcodes, PriceStep? Sale = null, PriceStep? List = null);

/// <summary>What would become of a price.</summary>
public enum PriceJudgement
{
    Same,
    Fine,
    NeedsSecond,
    Refused,
}

/// <param name="Old">What stands, or is on its way; null when nobody knows.</param>
/// <param name="Wanted">Null when it cannot be reckoned because nobody knows what stands.</param>
/// <param name="Percent">The larger of both changes since yesterday; null when nobody knows what it was.</param>
/// <param name="Why">Turkish; why it cannot be, null when it can.</param>
public sealed record PricePreviewLine(string Barcode, string? Model, string? Colour, string? Size, string? Picture, Price? Old, Price? Wanted, PriceJudgement Judgement, decimal? Percent, string? Why);

/// <param name="Lines">In the order of the request, without barcodes that nobody knows.</param>
/// <param name="MostPercent">A larger change needs a second person.</param>
public sealed record PricePreview(IReadOnlyList<PricePreviewLine> Lines, decimal MostPercent);

/// <summary>Shows what a rule would make of prices, and changes none.</summary>
public sealed class PreviewPrices(PriceBook prices)
{
    private const string NotKnown = "bugünkü fiyatı bilinmiyor; fiyatı lira olarak yazın.";

    [Function(nameof(PreviewPrices))]
    [Needs(Permission.EditPrices)]
    [Repeatable("It changes nothing.")]
    [Answers<PricePreview>]
    [Refuses(400)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/prices/preview")] HttpRequest request, [FromBody] PricePreviewRequest body, CancellationToken ct)
    {
        if ((PriceAnswers.WrongOf(body.Barcodes) ?? WrongOf(body.Sale) ?? WrongOf(body.List)) is { } wrong)
        {
            return HttpProblem.BadParameter.Answer(wrong);
        }

        var guard = prices.Guard;
        var rule = new PriceRule(body.Sale, body.List);
        return Results.Ok(new PricePreview([.. (await prices.StandingAsync(body.Barcodes, ct)).Select(size => Line(size, WantedOf(size, rule), guard))], guard.MostPercent));
    }

    private static string? WrongOf(PriceStep? step) => step switch
    {
        null => null,
        { Value: < -PriceGuard.Highest or > PriceGuard.Highest } => "value: sayı çok büyük.",
        _ when !Enum.IsDefined(step.Change) || !Enum.IsDefined(step.Ending) => "change ya da ending tanınmıyor.",
        _ => null,
    };

    // Where nothing stands only a price in lira can be meant, and both must be.
    private static Price? WantedOf(PricedSize size, PriceRule rule) => size.Standing.Current is { } current
        ? rule.Of(current)
        : rule is { Sale.Change: PriceChange.Exactly, List.Change: PriceChange.Exactly } ? rule.Of(new Price(0, 0)) : null;

    private static PricePreviewLine Line(PricedSize size, Price? wanted, PriceGuard guard)
    {
        var (judgement, percent, why) = wanted is null
            ? (PriceJudgement.Refused, null, NotKnown)
            : guard.Judge(size.Standing, wanted) switch
            {
                PriceVerdict.Same => (PriceJudgement.Same, (decimal?)null, (string?)null),
                PriceVerdict.Fine(var change) => (PriceJudgement.Fine, change, null),
                PriceVerdict.NeedsSecond(var change) => (PriceJudgement.NeedsSecond, change, null),
                PriceVerdict.Refused(var fault) => (PriceJudgement.Refused, null, PriceAnswers.Words(fault)),
                var other => throw new InvalidOperationException($"Unknown verdict {other.GetType().Name}."),
            };
        return new PricePreviewLine(size.Barcode, size.Model, size.Colour, size.Size, size.Picture, size.Standing.Current, wanted, judgement, percent, why);
    }
}
