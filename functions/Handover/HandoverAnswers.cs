using System.Globalization;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Store.Handover;
using Microsoft.AspNetCore.Http;

namespace GulluShoes.Functions.Handover;

/// <summary>Outcomes of hand-overs as answers of doors.</summary>
internal static class HandoverAnswers
{
    /// <param name="empty">Turkish; what is missing when there is no parcel.</param>
    public static IResult Of(HandoverChange change, string empty) => change switch
    {
        HandoverChange.Done(var head) => Results.Ok(head),
        HandoverChange.Unknown => HttpProblem.UnknownHandover.Answer(),
        HandoverChange.Closed => HttpProblem.HandoverClosed.Answer(),
        HandoverChange.Empty => HttpProblem.HandoverEmpty.Answer(empty),
        _ => throw new InvalidOperationException($"Unknown change {change.GetType().Name}."),
    };

    /// <summary>Says what kind of file the answer is; the name keeps two papers apart in a folder of downloads.</summary>
    public static void ShowAsPdf(HttpContext http, string name, long number)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = SecurityHeaders.DocumentPolicy;
        headers.ContentDisposition = string.Create(CultureInfo.InvariantCulture, $"inline; filename=\"{name}-{number}.pdf\"");
    }
}
