using GulluShoes.Documents.Labels.Shelves;
using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Shop.Stock;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Labels.Goods;

/// <param name="Codes">1 to 1000 shelves, in this order.</param>
public sealed record ShelfLabelsRequest(IReadOnlyList<string> Codes) : LabelRunTerms;

/// <summary>Labels of shelves, 100 × 100 mm, as one file, PDF or ZPL; or one of its pages for the eyes.</summary>
public sealed class PrintShelfLabels
{
    private const int Most = 1000;

    [Function(nameof(PrintShelfLabels))]
    [Needs(Permission.PrintLabels)]
    [Repeatable("Drawing labels changes nothing.")]
    [AnswersBytes("application/pdf", "text/plain", "image/svg+xml")]
    [Refuses(400)]
    public IResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/shelf-labels")] HttpRequest request, [FromBody] ShelfLabelsRequest body, CancellationToken ct)
    {
        if (body.Codes is not { Count: > 0 and <= Most } codes || body.WrongTerms is not null)
        {
            return HttpProblem.BadParameter.Answer(body.WrongTerms ?? "codes: 1 ile 1000 arasında raf gerekli.");
        }

        // A code that no shelf can have would be scanned in vain for years.
        var shelves = codes.Select(ShelfCode.Read).ToList();
        return shelves.Contains(null)
            ? HttpProblem.BadParameter.Answer("codes: raf kodu harf, rakam ve tireden oluşur, örneğin A-B-01; en çok 20 karakter.")
            : LabelRun.Answer(request, ShelfLabels.Of(shelves.OfType<string>(), body.PlacementFrom(0)), codes.Count, body, "raf-etiketleri", ct);
    }
}
