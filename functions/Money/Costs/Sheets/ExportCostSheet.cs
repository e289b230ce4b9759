using System.Globalization;
using GulluShoes.Documents.Excel;
using GulluShoes.Functions.Hosting;
using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Money.Costs.Sheets;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Money.Costs.Sheets;

/// <summary>Which costs a list to fill in has.</summary>
public enum CostSheetChoice
{
    /// <summary>Models whose sales wait for a cost.</summary>
    Missing,

    /// <summary>Every model, and colours and sizes with a cost of their own.</summary>
    All,
}

/// <summary>A list of costs as Excel, to be filled in and uploaded.</summary>
public sealed class ExportCostSheet(CostSheets costs)
{
    private static readonly IReadOnlyList<SheetColumn> Columns =
    [
        new(CostSheets.Model, 16), new(CostSheet.Colour, 14), new(CostSheet.Size, 8), new(CostSheets.Barcode, 22), new(CostSheets.Amount, 12, IsText: false), new(CostSheet.Currency, 12), new(CostSheet.ValidFrom, 14), new("Not", 30),
    ];

    [Function(nameof(ExportCostSheet))]
    [Needs(Permission.ViewCosts)]
    [Asks<CostSheetChoice>("which", "missing when absent.")]
    [AnswersBytes(SheetWriter.ContentType)]
    [Refuses(400)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/costs/sheet")] HttpRequest request, CancellationToken ct)
    {
        if (!QueryValues.TryEnum<CostSheetChoice>(request, "which", out var which))
        {
            return HttpProblem.BadParameter.Answer("which: missing ya da all olmalı.");
        }

        return which == CostSheetChoice.All
            ? await SheetAnswer.OfAsync("maliyetler.xlsx", "Maliyetler", Columns, costs.AllAsync(ct).Select(RowOf), ct)
            : await SheetAnswer.OfAsync("eksik-maliyetler.xlsx", "Eksik maliyetler", Columns, costs.MissingAsync(ct).Select(RowOf), ct);
    }

    private static object?[] RowOf(CostBlank line) =>
    [
        line.Model, line.Colour, line.Size, line.Barcode, line.Amount, line.Currency.ToString(), line.ValidFrom.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
        line.Packages == 0 ? null : string.Create(CultureInfo.GetCultureInfo("tr-TR"), $"{line.Packages:N0} paket bu maliyeti bekliyor"),
    ];
}
