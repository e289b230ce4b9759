using System.Globalization;
using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Labels;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Labels;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace GulluShoes.Functions.Labels;

/// <summary>
/// One label for the eyes. What a printer takes comes from <see cref="PrintLabel"/>, by the rule of printing and with a receipt; the file as it is kept goes only to
/// those who may print against the rule, and leaves a line in the log.
/// </summary>
public sealed partial class ShowLabel(LabelShelf shelf, ILogger<ShowLabel> logger)
{
    internal static readonly TimeSpan DrawingTime = TimeSpan.FromSeconds(2);

    [Function(nameof(ShowLabel))]
    [Needs(Permission.PrintLabels)]
    [Asks<LabelFormat>("format", "svg when absent; pdf and zpl need the right to override labels.")]
    [AnswersBytes("image/svg+xml", "application/pdf", "text/plain")]
    [Refuses(400, 403, 404, 409)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/labels/{id:long}")] HttpRequest request, long id, CancellationToken ct)
    {
        if (!QueryValues.TryEnum<LabelFormat>(request, "format", out var asked))
        {
            return HttpProblem.BadParameter.Answer("format: svg, pdf ya da zpl olabilir.");
        }

        var format = asked ?? LabelFormat.Svg;
        if (format != LabelFormat.Svg)
        {
            var person = request.HttpContext.Caller();
            if (!Roles.Allows(person.Role, Permission.OverrideLabels))
            {
                return HttpProblem.NotAllowed.Answer("Etiketin pdf ve zpl dosyası yalnız yazdırılırken, kaydıyla birlikte verilir: Yazdır düğmesini kullanın.");
            }

            LogTaken(logger, id, format, person.Id);
        }

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

    [LoggerMessage(LogLevel.Information, "A label's file is taken without a receipt. Package: {PackageId}. Format: {Format}. Person: {PersonId}.")]
    private static partial void LogTaken(ILogger logger, long packageId, LabelFormat format, long personId);
}
