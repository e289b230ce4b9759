using System.Globalization;
using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Labels;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Labels;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Labels;

/// <summary>One label, in one format.</summary>
public sealed class ShowLabel(LabelShelf shelf)
{
    internal static readonly TimeSpan DrawingTime = TimeSpan.FromSeconds(2);

    [Function(nameof(ShowLabel))]
    [Needs(Permission.PrintLabels)]
    [Asks<LabelFormat>("format", "pdf when absent.")]
    [AnswersBytes("application/pdf", "text/plain", "image/svg+xml")]
    [Refuses(400, 404, 409)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/labels/{id:long}")] HttpRequest request, long id, CancellationToken ct)
    {
        if (!QueryValues.TryEnum<LabelFormat>(request, "format", out var asked))
        {
            return HttpProblem.BadParameter.Answer("format: pdf, zpl veya svg olabilir.");
        }

        var format = asked ?? LabelFormat.Pdf;
        return await shelf.OpenAsync(id, format, ct) switch
        {
            LabelAnswer.Ready ready => Document(request, ready, id, format),
            LabelAnswer.Drawing => HttpProblem.LabelDrawing.Answer(retryAfter: DrawingTime),
            LabelAnswer.NotDue => HttpProblem.LabelNotDue.Answer(),
            LabelAnswer.Dead => HttpProblem.PackageDead.Answer(),
            LabelAnswer.Impossible(var reason) => HttpProblem.LabelImpossible.Answer(reason),
            LabelAnswer.Unknown => HttpProblem.UnknownPackage.Answer(),
            var other => throw new InvalidOperationException($"Unknown answer {other.GetType().Name}."),
        };
    }

    internal static (string ContentType, string Extension) KindOf(LabelFormat format) => format switch
    {
        LabelFormat.Pdf => ("application/pdf", "pdf"),
        LabelFormat.Zpl => ("text/plain; charset=utf-8", "zpl"),
        LabelFormat.Svg => ("image/svg+xml", "svg"),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    private static IResult Document(HttpRequest request, LabelAnswer.Ready ready, long id, LabelFormat format)
    {
        var (contentType, extension) = KindOf(format);
        var headers = request.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = SecurityHeaders.DocumentPolicy;
        headers.ContentDisposition = string.Create(CultureInfo.InvariantCulture, $"inline; filename=\"etiket-{id}.{extension}\"");
        return Results.Stream(ready.Content, contentType);
    }
}
