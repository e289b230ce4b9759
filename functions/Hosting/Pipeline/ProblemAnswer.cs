using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization;
using GulluShoes.Store.Labels;
using Microsoft.AspNetCore.Http;

namespace GulluShoes.Functions.Hosting.Pipeline;

/// <summary>A refusal as application/problem+json: https://www.rfc-editor.org/rfc/rfc9457.</summary>
public sealed class ProblemAnswer(HttpProblem problem, string? detail, TimeSpan? retryAfter, IReadOnlyList<RefusedLabel>? refused, IReadOnlyDictionary<string, string>? fields)
    : IResult, IStatusCodeHttpResult
{
    public const string ContentType = "application/problem+json";

    public int? StatusCode => problem.Status;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = problem.Status;
        if (retryAfter is { } wait)
        {
            // Rounded up: a client that comes back a moment too early is refused again.
            response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        var body = new ProblemBody(
            problem.Title, problem.Status, problem.Code, detail, Activity.Current?.Id ?? httpContext.TraceIdentifier, refused, fields);
        return response.WriteAsJsonAsync(body, options: null, ContentType, httpContext.RequestAborted);
    }
}

/// <summary>The body of every refusal.</summary>
/// <param name="Title">Turkish, for people.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">Stable, for programs.</param>
/// <param name="Detail">Turkish; what exactly.</param>
/// <param name="TraceId">For the search in the logs.</param>
/// <param name="Refused">The labels that cannot be printed, and why; only with the code not-printable.</param>
/// <param name="Fields">Turkish; what is wrong with which field; only with the code settings-refused.</param>
public sealed record ProblemBody(
    string Title,
    int Status,
    string Code,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Detail,
    string TraceId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<RefusedLabel>? Refused,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, string>? Fields);
