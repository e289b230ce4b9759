using GulluShoes.Functions.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.StoreTests.Hosting.Http;

public sealed class ShowPair
{
    [Function(nameof(ShowPair))]
    [ProducesResponseType<Pair>(StatusCodes.Status200OK)]
    public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/pairs/{id:long}")] HttpRequest request, long id, FunctionContext context) =>
        Results.Ok(new { id, colour = request.Query["colour"].ToString(), function = context.FunctionDefinition.Name });
}

public sealed class SavePair
{
    [Function(nameof(SavePair))]
    public static Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", "post", Route = "api/pairs/{shelf}")] HttpRequest request, string shelf, [FromBody] Pair pair) =>
        Task.FromResult<IActionResult>(new ContentResult { Content = $"{request.Method} {shelf} {pair.Model} {pair.ColourName}", StatusCode = 201 });
}

public sealed class ServeFiles
{
    [Function(nameof(ServeFiles))]
    public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{*path:regex(^(?!api/).*$)}")] HttpRequest request, string? path) =>
        Results.Text($"{request.Method} file '{path}'");
}

public sealed class FrontPage
{
    [Function(nameof(FrontPage))]
    public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "/")] HttpRequest request) => Results.Text($"front {request.Path}");
}

public sealed class NotWritten
{
    [Function(nameof(NotWritten))]
    public static string Run([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => request.Path;
}

public sealed class WaitForever(Journal journal)
{
    [Function(nameof(WaitForever))]
    public async Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/wait")] HttpRequest request, CancellationToken ct)
    {
        journal.Add("began");
        try
        {
            await journal.PassAsync("never", ct);
        }
        finally
        {
            journal.Add($"cancelled {request.HttpContext.RequestAborted.IsCancellationRequested}");
        }

        return Results.Ok();
    }
}

public sealed class SendWish
{
    [Function(nameof(SendWish))]
    public static Wish Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/wish")] HttpRequest request) => new(Results.Accepted(), request.Method);

    public sealed record Wish([property: HttpResult] IResult Answer, [property: QueueOutput("texts")] string Message);
}

public sealed class NeedsKey
{
    [Function(nameof(NeedsKey))]
    public static IResult Run([HttpTrigger(AuthorizationLevel.Function, "get")] HttpRequest request) => Results.Text(request.Path);
}

/// <summary>A pipe that turns what the doors cannot read into an answer, as the shop's does.</summary>
internal static class TestPipes
{
    public static async Task<object?> AnswerBadInputAsync(Invocation invocation, InvocationBody next)
    {
        try
        {
            return await next();
        }
        catch (UnreadableInputException exception)
        {
            return Results.Problem(exception.Parameter, statusCode: 400);
        }
    }
}
