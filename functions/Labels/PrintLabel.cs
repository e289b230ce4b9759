using System.Globalization;
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

public sealed record PrintLabelRequest : PrintTerms;

/// <summary>One label for paper, with a receipt; every print after the first says "KOPYA".</summary>
public sealed class PrintLabel(LabelPrints prints, CargoLabelRenderer renderer)
{
    [Function(nameof(PrintLabel))]
    [Needs(Permission.PrintLabels)]
    [Repeatable("The key makes it count once: the same print again gets the same label.")]
    [AnswersBytes("application/pdf", "text/plain", "image/svg+xml")]
    [Refuses(400, 403, 404, 409, 422)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/labels/{id:long}")] HttpRequest request,
        long id,
        [FromBody] PrintLabelRequest body,
        CancellationToken ct)
    {
        var person = request.HttpContext.Caller();
        if (body.RefusalFor(person) is { } refusal)
        {
            return refusal;
        }

        var wish = body.WishOf(person, [id]);
        return await prints.PrintAsync(wish, ct) switch
        {
            PrintOutcome.Printed([var label]) => Document(request, label, wish.Format),
            PrintOutcome.Refused([var label]) => Refuse(label),
            var other => throw new InvalidOperationException($"Not the outcome of one label: {other}."),
        };
    }

    private static ProblemAnswer Refuse(RefusedLabel label) => label.Reason switch
    {
        NotPrintable.Unknown => HttpProblem.UnknownPackage.Answer(),
        NotPrintable.Dead => HttpProblem.PackageDead.Answer(),
        NotPrintable.NotDrawn => HttpProblem.LabelDrawing.Answer(retryAfter: ShowLabel.DrawingTime),
        NotPrintable.NotVerified => HttpProblem.NotVerified.Answer("Önce paketin bütün ürünlerini okutup onaylayın."),
        NotPrintable.ReasonNeeded => HttpProblem.ReasonNeeded.Answer(label.Copy > 1 ? $"Bu {label.Copy}. baskı olacak: nedenini yazın." : "Nedenini yazın."),
        var other => throw new InvalidOperationException($"Unknown reason {other}."),
    };

    private IResult Document(HttpRequest request, PrintedLabel label, LabelFormat format)
    {
        var (contentType, extension) = ShowLabel.KindOf(format);
        var headers = request.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = SecurityHeaders.DocumentPolicy;
        headers.ContentDisposition = string.Create(CultureInfo.InvariantCulture, $"inline; filename=\"etiket-{label.Due.PackageId}-{label.Copy}.{extension}\"");
        return Results.Bytes(renderer.Render(label.Due.Label, format), contentType);
    }
}
