using System.Globalization;
using GulluShoes.Documents.Money;
using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Money.Profit;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Money.Profit;

/// <summary>What was earned on A4 paper. It carries no customer.</summary>
public sealed class PrintProfits(ProfitReader profits, TimeProvider clock)
{
    [Function(nameof(PrintProfits))]
    [Needs(Permission.ViewCosts)]
    [Asks<DateOnly>("from", ProfitQuery.FromText)]
    [Asks<DateOnly>("to", ProfitQuery.ToText)]
    [Asks<ProfitBy>("by", "What lines are added up by; days when absent.")]
    [Asks<ProfitState>("state", "All when absent.")]
    [Asks<string>("model", "Exactly; all when absent.")]
    [Asks<string>("colour", "Exactly; all when absent.")]
    [Asks<string>("size", "Exactly; all when absent.")]
    [Asks<string>("order", "An order number; all when absent.")]
    [AnswersBytes("application/pdf")]
    [Refuses(400)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/money/profits/print")] HttpRequest request, CancellationToken ct)
    {
        if (ProfitQuery.Of(request) is not { } wish)
        {
            return HttpProblem.BadParameter.Answer(ProfitQuery.Wrong);
        }

        var page = await profits.PageAsync(wish, after: 0, ProfitReportPdf.MostRows, ct);
        var headers = request.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = SecurityHeaders.DocumentPolicy;
        headers.ContentDisposition = string.Create(CultureInfo.InvariantCulture, $"inline; filename=\"kar-{wish.From:yyyy-MM-dd}-{wish.To:yyyy-MM-dd}.pdf\"");
        return Results.Stream(output => ProfitReportPdf.WriteAsync(ProfitPaper.Of(wish, page, clock.GetUtcNow()), output, ct), "application/pdf");
    }
}
