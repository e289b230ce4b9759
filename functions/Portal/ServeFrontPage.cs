using GulluShoes.Functions.Hosting.Pipeline;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Portal;

/// <summary>The portal's front door, which a catch-all with a constraint does not match.</summary>
public sealed class ServeFrontPage(PortalFiles files)
{
    [Function(nameof(ServeFrontPage))]
    [Open("The portal's files are the same for everybody; data comes through the API only.", BeforeReady = true)]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "/")] HttpRequest request, CancellationToken ct) =>
        files.AnswerAsync(request.HttpContext, "index.html", ct);
}
