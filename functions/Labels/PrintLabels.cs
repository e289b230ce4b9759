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
public sealed record PrintRequest(IReadOnlyList<long> PackageIds) : PrintTerms;

/// <summary>Many labels as one file, PDF or ZPL, streamed label by label; a receipt for each, or a refusal that names those that may not be printed.</summary>
public sealed class PrintLabels(LabelPrints prints, CargoLabelRenderer renderer)
{
    private const int Most = 1000;

    [Function(nameof(PrintLabels))]
    [Needs(Permission.PrintLabels)]
    [Repeatable("The key makes it count once: the same print again gets the same labels.")]
    [AnswersBytes("application/pdf", "text/plain")]
    [Refuses(400, 403, 422)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/labels/print")] HttpRequest request,
        [FromBody] PrintRequest body,
        CancellationToken ct)
    {
        if (body.PackageIds is not { Count: > 0 and <= Most } ids)
        {
            return HttpProblem.BadParameter.Answer("packageIds: en az 1, en çok 1000 paket seçilebilir.");
        }

        if (body.Format == LabelFormat.Svg)
        {
            return HttpProblem.BadParameter.Answer("format: birden çok etiket pdf veya zpl olarak basılır.");
        }

        var person = request.HttpContext.Caller();
        if (body.RefusalFor(person) is { } refusal)
        {
            return refusal;
        }

        // All is judged before the first byte: once the file has begun, no refusal can be told.
        var wish = body.WishOf(person, ids);
        return await prints.PrintAsync(wish, ct) switch
        {
            PrintOutcome.Refused(var refused) => HttpProblem.NotPrintable.Answer($"{refused.Count} paket basılamıyor.", refused: refused),
            PrintOutcome.Printed(var printed) => Document(request, [.. printed.Select(label => label.Due.Label)], wish.Format, ct),
            var other => throw new InvalidOperationException($"Unknown outcome {other.GetType().Name}."),
        };
    }

    private IResult Document(HttpRequest request, IReadOnlyList<CargoLabel> labels, LabelFormat format, CancellationToken ct)
    {
        var (contentType, extension) = ShowLabel.KindOf(format);
        var headers = request.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = SecurityHeaders.DocumentPolicy;
        headers.ContentDisposition = $"inline; filename=\"etiketler.{extension}\"";
        return Results.Stream(
            output => format == LabelFormat.Zpl ? WriteZplAsync(labels, output, ct) : renderer.WritePdfAsync(labels.ToAsyncEnumerable(), output, cancellationToken: ct),
            contentType);
    }

    private async Task WriteZplAsync(IReadOnlyList<CargoLabel> labels, Stream output, CancellationToken ct)
    {
        foreach (var label in labels)
        {
            await output.WriteAsync(renderer.Render(label, LabelFormat.Zpl), ct);
        }
    }
}
