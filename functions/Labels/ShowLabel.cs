using System.Globalization;
using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Labels;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Labels;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Labels;

/// <summary>One label for the eyes. What a printer takes comes from <see cref="PrintLabel"/>, by the rule of printing and with a receipt.</summary>
public sealed class ShowLabel(LabelShelf shelf)
{
    internal static readonly TimeSpan DrawingTime = TimeSpan.FromSeconds(2);

    [Function(nameof(ShowLabel))]
    [Needs(Permission.PrintLabels)]
    [Asks<string>("format", "svg, which is also meant when absent.")]
    [AnswersBytes("image/svg+xml")]
    [Refuses(400, 404, 409)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/labels/{id:long}")] HttpRequest request, long id, CancellationToken ct)
    {
        if (QueryValues.Text(request, "format") is not (null or "svg"))
        {
            return HttpProblem.BadParameter.Answer("format: görmek için svg; pdf ve zpl yalnız yazdırılırken, kaydıyla birlikte verilir.");
        }

        return await shelf.OpenAsync(id, LabelFormat.Svg, ct) switch
        {
            LabelAnswer.Ready ready => Document(request, ready, id),
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

    private static IResult Document(HttpRequest request, LabelAnswer.Ready ready, long id)
    {
        var (contentType, extension) = KindOf(LabelFormat.Svg);
        var headers = request.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = SecurityHeaders.DocumentPolicy;
        headers.ContentDisposition = string.Create(CultureInfo.InvariantCulture, $"inline; filename=\"etiket-{id}.{extension}\"");
        return Results.Stream(ready.Content, contentType);
    }
}
