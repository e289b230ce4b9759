using GulluShoes.Documents.Labels;
using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Labels;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Labels;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Labels;

/// <param name="PackageIds">1 to 1,000; printed in this order, each once.</param>
public sealed record PrintRequest(IReadOnlyList<long> PackageIds);

/// <summary>Many labels as one PDF, streamed page by page.</summary>
public sealed class PrintLabels(LabelShelf shelf, CargoLabelRenderer renderer)
{
    private const int Most = 1000;

    [Function(nameof(PrintLabels))]
    [Needs(Permission.PrintLabels)]
    [Repeatable("It changes nothing: it is a POST only because a thousand ids do not fit into an address.")]
    [AnswersBytes("application/pdf")]
    [Refuses(400, 422)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/labels/print")] HttpRequest request,
        [FromBody] PrintRequest body,
        CancellationToken ct)
    {
        if (body.PackageIds is not { Count: > 0 and <= Most } ids)
        {
            return HttpProblem.BadParameter.Answer("packageIds: en az 1, en çok 1000 paket seçilebilir.");
        }

        // Everything is checked before the first byte: once the PDF has begun, no refusal can be told.
        var printable = await shelf.PrintableAsync(ids, ct);
        var broken = printable.Labels.Where(due => renderer.FindDefect(due.Label) is not null)
            .Select(due => new RefusedLabel(due.PackageId, NotPrintable.NotDrawn));
        RefusedLabel[] refused = [.. printable.Refused, .. broken];
        if (refused.Length > 0)
        {
            return HttpProblem.NotPrintable.Answer($"{refused.Length} paket basılamıyor.", refused: refused);
        }

        var headers = request.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = SecurityHeaders.DocumentPolicy;
        headers.ContentDisposition = "inline; filename=\"etiketler.pdf\"";
        return Results.Stream(
            output => renderer.WritePdfAsync(LabelsOf(printable).ToAsyncEnumerable(), output, cancellationToken: ct), "application/pdf");
    }

    private static IEnumerable<CargoLabel> LabelsOf(PrintableLabels printable) => printable.Labels.Select(due => due.Label);
}
