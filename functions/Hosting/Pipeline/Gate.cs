using System.Reflection;
using GulluShoes.Shop.Staff;
using Microsoft.AspNetCore.Http;

namespace GulluShoes.Functions.Hosting.Pipeline;

/// <summary>Decides whether an HTTP request may pass. Default deny.</summary>
public sealed class Gate(Readiness readiness, Callers callers)
{
    private const string AntiForgeryHeader = "X-Gullu";
    private static readonly TimeSpan OpeningTime = TimeSpan.FromSeconds(2);

    /// <summary>The refusal, or null when the request may pass.</summary>
    public async Task<ProblemAnswer?> RefuseAsync(Invocation invocation, HttpContext http)
    {
        var open = invocation.Method.GetCustomAttribute<OpenAttribute>();
        if (!readiness.IsReady && open is not { BeforeReady: true })
        {
            return HttpProblem.NotReady.Answer(retryAfter: OpeningTime);
        }

        // A page of another site can make a browser send our cookie's form post, but cannot add a header to it.
        if (IsWrite(http.Request) && open is not { FromOutside: true } && http.Request.Headers[AntiForgeryHeader] != "1")
        {
            return HttpProblem.ForeignRequest.Answer();
        }

        return open is null ? await RefusePersonAsync(invocation, http) : null;
    }

    public static bool IsWrite(HttpRequest request) => !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method);

    private async Task<ProblemAnswer?> RefusePersonAsync(Invocation invocation, HttpContext http)
    {
        if (await callers.FindAsync(http, invocation.Cancellation) is not { } person)
        {
            return HttpProblem.SignInNeeded.Answer();
        }

        return invocation.Method.GetCustomAttribute<NeedsAttribute>() is { } needs && Roles.Allows(person.Role, needs.Permission)
            ? null
            : HttpProblem.NotAllowed.Answer();
    }
}
