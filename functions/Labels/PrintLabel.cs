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

/// <param name="Format">Pdf when absent.</param>
/// <param name="Printer">As the device names it, at most 100 characters.</param>
/// <param name="Reason">Why a copy, or a label before the package is verified, is needed; at most 300 characters.</param>
/// <param name="Override">True to print before the package is verified; needs the right and a reason.</param>
public sealed record PrintLabelRequest(LabelFormat? Format = null, string? Printer = null, string? Reason = null, bool? Override = null);

/// <summary>One label for paper, with a receipt; every print after the first says "KOPYA".</summary>
public sealed class PrintLabel(LabelPrints prints, CargoLabelRenderer renderer)
{
    private const int LongestPrinter = 100;
    private const int LongestReason = 300;

    [Function(nameof(PrintLabel))]
    [Needs(Permission.PrintLabels)]
    [AnswersBytes("application/pdf", "text/plain", "image/svg+xml")]
    [Refuses(400, 403, 404, 409, 422)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/labels/{id:long}")] HttpRequest request,
        long id,
        [FromBody] PrintLabelRequest body,
        CancellationToken ct)
    {
        var person = request.HttpContext.Caller();
        var reason = body.Reason?.Trim() is { Length: > 0 } said ? said : null;
        if (reason is { Length: > LongestReason } || body.Printer is { Length: > LongestPrinter })
        {
            return HttpProblem.BadParameter.Answer("reason en çok 300, printer en çok 100 karakter olabilir.");
        }

        if (body.Override == true && !Roles.Allows(person.Role, Permission.OverrideLabels))
        {
            return HttpProblem.NotAllowed.Answer("Hazırlanmamış paketin etiketini yalnız yönetici basabilir.");
        }

        var format = body.Format ?? LabelFormat.Pdf;
        var wish = new PrintWish(id, format, person.UserName, body.Printer, reason, body.Override ?? false);
        return await prints.PrintAsync(wish, ct) switch
        {
            PrintOutcome.Printed(var label, var copy) => Document(request, label, copy, format),
            PrintOutcome.Unknown => HttpProblem.UnknownPackage.Answer(),
            PrintOutcome.Dead => HttpProblem.PackageDead.Answer(),
            PrintOutcome.NotDrawn => HttpProblem.LabelDrawing.Answer(retryAfter: ShowLabel.DrawingTime),
            PrintOutcome.NotVerified => HttpProblem.NotVerified.Answer("Önce paketin bütün ürünlerini okutup onaylayın."),
            PrintOutcome.ReasonNeeded(var copy) => HttpProblem.ReasonNeeded.Answer(copy > 1 ? $"Bu {copy}. baskı olacak: nedenini yazın." : "Nedenini yazın."),
            var other => throw new InvalidOperationException($"Unknown outcome {other.GetType().Name}."),
        };
    }

    private IResult Document(HttpRequest request, LabelDue due, int copy, LabelFormat format)
    {
        var (contentType, extension) = ShowLabel.KindOf(format);
        var headers = request.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = SecurityHeaders.DocumentPolicy;
        headers.ContentDisposition = string.Create(CultureInfo.InvariantCulture, $"inline; filename=\"etiket-{due.PackageId}-{copy}.{extension}\"");
        return Results.Bytes(renderer.Render(due.Label, format, copy > 1 ? LabelOptions.Default with { Copy = true } : null), contentType);
    }
}
