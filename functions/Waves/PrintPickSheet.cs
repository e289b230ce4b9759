using System.Globalization;
using GulluShoes.Documents.Waves;
using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Shop.Waves;
using GulluShoes.Store.Waves;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Waves;

/// <summary>The pick list on A5 paper, streamed page by page.</summary>
public sealed class PrintPickSheet(PickingWaves waves)
{
    [Function(nameof(PrintPickSheet))]
    [Needs(Permission.PackOrders)]
    [AnswersBytes("application/pdf")]
    [Refuses(404)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/waves/{id:long}/print")] HttpRequest request, long id, CancellationToken ct)
    {
        if (await waves.FindAsync(id, ct) is not { } wave)
        {
            return HttpProblem.UnknownWave.Answer();
        }

        var headers = request.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = SecurityHeaders.DocumentPolicy;
        headers.ContentDisposition = string.Create(CultureInfo.InvariantCulture, $"inline; filename=\"toplama-{id}.pdf\"");
        var sheet = new PickSheet(id, wave.Head.Picker, wave.Head.CreatedAt, wave.Head.Packages, [.. wave.Rows.Where(row => row.Needed > 0)]);
        return Results.Stream(output => PickSheetPdf.WriteAsync(sheet, output, ct), "application/pdf");
    }
}
