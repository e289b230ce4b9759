using System.Globalization;
using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Packing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Packing.Reporting;

/// <param name="Days">One row per person and day on which the person did anything; the newest day first.</param>
public sealed record PackingReportAnswer(DateOnly From, DateOnly To, IReadOnlyList<PersonDay> Days);

/// <summary>Who packed how much on which day.</summary>
public sealed class ShowPackingReport(PackingReport report)
{
    private const int MostDays = 92;

    [Function(nameof(ShowPackingReport))]
    [Needs(Permission.ViewPackingReport)]
    [Asks<DateOnly>("from", "First day, yyyy-MM-dd, Istanbul's calendar.")]
    [Asks<DateOnly>("to", "Last day, included; at most 92 days.")]
    [Answers<PackingReportAnswer>]
    [Refuses(400)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/packing/report")] HttpRequest request, CancellationToken ct) =>
        DayOf(request, "from") is { } from && DayOf(request, "to") is { } to && to >= from && to.DayNumber - from.DayNumber < MostDays
            ? Results.Ok(new PackingReportAnswer(from, to, await report.ReadAsync(from, to, ct)))
            : HttpProblem.BadParameter.Answer("from ve to: yyyy-AA-gg biçiminde, en çok 92 gün olmalı.");

    private static DateOnly? DayOf(HttpRequest request, string name) =>
        DateOnly.TryParseExact(QueryValues.Text(request, name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
