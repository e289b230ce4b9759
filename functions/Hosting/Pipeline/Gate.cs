using GulluShoes.Shop.Staff;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace GulluShoes.Functions.Hosting.Pipeline;

/// <summary>Decides whether an HTTP request may pass. Default deny.</summary>
public sealed class Gate(Readiness readiness, Callers callers)
{
    private const string AntiForgeryHeader = "X-Gullu";
    private static readonly TimeSpan OpeningTime = TimeSpan.FromSeconds(2);

    /// <summary>The refusal, or null when the request may pass.</summary>
    public async Task<ProblemAnswer?> RefuseAsync(Invocation invocation, HttpContext http)
    {
        var rules = DoorRules.Of(invocation.Method);
        var open = rules.Open;
        if (!readiness.IsReady && open is not { BeforeReady: true })
        {
            return HttpProblem.NotReady.Answer(retryAfter: OpeningTime);
        }

        // A page of another site can make a browser send our cookie's form post, but cannot add a header to it.
        if (IsWrite(http.Request) && open is not { FromOutside: true } && (http.Request.Headers[AntiForgeryHeader] != "1" || IsForeign(http.Request)))
        {
            return HttpProblem.ForeignRequest.Answer();
        }

        return (open is null ? await RefusePersonAsync(rules, http, invocation.Cancellation) : null) ?? RefuseBody(rules, http);
    }

    public static bool IsWrite(HttpRequest request) => !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method);

    // What the browser says of the page that asks. Sec-Fetch-Site decides where it is told: a proxy may give the host another name, and then no Origin would be ours.
    private static bool IsForeign(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site
        ? site != "same-origin"
        : request.Headers.Origin.ToString() is { Length: > 0 } origin
            && !(Uri.TryCreate(origin, UriKind.Absolute, out var page) && string.Equals(page.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));

    // A door that reads its body itself bounds it itself.
    private static ProblemAnswer? RefuseBody(DoorRules rules, HttpContext http)
    {
        if (!rules.ReadsBody)
        {
            return null;
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = IdempotentWrites.LargestBody;
        }

        return http.Request.HasJsonContentType() || http.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: false } ? null : HttpProblem.NotJson.Answer();
    }

    private async Task<ProblemAnswer?> RefusePersonAsync(DoorRules rules, HttpContext http, CancellationToken ct)
    {
        if (await callers.FindAsync(http, ct) is not { } person)
        {
            return HttpProblem.SignInNeeded.Answer();
        }

        return rules.Needs is { } needs && Roles.Allows(person.Role, needs.Permission)
            ? null
            : HttpProblem.NotAllowed.Answer();
    }
}
