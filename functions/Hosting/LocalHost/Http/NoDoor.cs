using GulluShoes.Functions.Hosting.Pipeline;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace GulluShoes.Functions.Hosting.LocalHost.Http;

/// <summary>What is answered where no door is, or none for this method or this kind of content: like every refusal, and with what browsers are told to refuse.</summary>
internal static class NoDoor
{
    public static void AnswerFor(WebApplication app) => app.UseStatusCodePages(context =>
    {
        var http = context.HttpContext;
        if (ProblemOf(http.Response.StatusCode) is not { } problem)
        {
            return Task.CompletedTask;
        }

        SecurityHeaders.Set(http);
        return problem.Answer().ExecuteAsync(http);
    });

    private static HttpProblem? ProblemOf(int status) => status switch
    {
        StatusCodes.Status404NotFound => HttpProblem.UnknownDoor,
        StatusCodes.Status405MethodNotAllowed => HttpProblem.WrongMethod,
        StatusCodes.Status415UnsupportedMediaType => HttpProblem.NotJson,
        _ => null,
    };
}
