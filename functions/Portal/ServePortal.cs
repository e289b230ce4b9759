using GulluShoes.Functions.Hosting.Pipeline;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Portal;

/// <summary>Every address of the portal but its front door.</summary>
public sealed class ServePortal(PortalFiles files)
{
    // The Functions host tries routes in the order of function names, so the catch-all itself must leave the API alone.
    [Function(nameof(ServePortal))]
    [Open("The portal's files are the same for everybody; data comes through the API only.", BeforeReady = true)]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "{*path:regex(^(?!api/).*$)}")] HttpRequest request,
        string path,
        CancellationToken ct) =>
        files.AnswerAsync(request.HttpContext, path, ct);
}
