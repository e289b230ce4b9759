using System.Globalization;
using System.Text;
using System.Text.Json;
using TrendyolSimulator.Worlds;

namespace TrendyolSimulator.Transport;

/// <summary>Trendyol's front door: dead routes, User-Agent, credentials, seller, limits, faults, and then the service itself.</summary>
internal sealed class Gateway(World world, IReadOnlyList<MarketEndpoint> endpoints)
{
    private const string Base = "/integration/";
    private readonly Limiter limiter = new();
    private readonly string credentials = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{world.Options.ApiKey}:{world.Options.ApiSecret}"));

    public async Task HandleAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        if (!path.StartsWith(Base, StringComparison.Ordinal))
        {
            // The old gateway's addresses, and everything else that was never alive.
            await AnswerSender.SendAsync(context, world, ErrorBodies.Html(556, "556"));
            world.Calls.Count("legacy", 556, effective: false, fault: null);
            return;
        }

        var (endpoint, variables) = Find(context.Request.Method, path[Base.Length..].Split('/'));
        var name = endpoint?.Name ?? "unknown";
        var fault = world.Faults.Next(name, Size(context.Request), world.Clock.Now);
        if (fault is not null && Spoiler.BeforeWork(fault, Now) is { } spoiled)
        {
            world.Calls.Count(name, 0, effective: false, fault.Kind.ToString());
            await spoiled(context, world);
            return;
        }

        var call = endpoint is null ? null : new Call(world, variables, context.Request, await ReadBodyAsync(context.Request));
        var answer = Refusal(context.Request, endpoint, variables, path) ?? endpoint!.Handle(call!);
        world.Calls.Count(name, answer.Status, call?.Effective ?? false, fault?.Kind.ToString());
        await (fault is null ? AnswerSender.SendAsync(context, world, answer) : Spoiler.AfterWork(fault, answer, context, world));
    }

    private long Now => world.Clock.Now + (world.Quirks.SkewSeconds * 1000L);

    private static int Size(HttpRequest request) => int.TryParse(request.Query["size"], NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : 0;

    private static async Task<JsonElement> ReadBodyAsync(HttpRequest request)
    {
        if (request.Method is "GET" or "HEAD")
        {
            return default;
        }

        try
        {
            using var document = await JsonDocument.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            // Undefined stands for a body that is no JSON: each service answers 400 to it.
            return default;
        }
    }

    private (MarketEndpoint? Endpoint, Dictionary<string, string> Variables) Find(string method, string[] path)
    {
        foreach (var endpoint in endpoints)
        {
            if (endpoint.Match(method, path) is { } variables)
            {
                return (endpoint, variables);
            }
        }

        return (null, []);
    }

    /// <summary>What keeps a request out, in the order in which the real gateway looks; null lets it in.</summary>
    private Answer? Refusal(HttpRequest request, MarketEndpoint? endpoint, Dictionary<string, string> variables, string path)
    {
        var quirks = world.Quirks;
        if (quirks.StageClosed)
        {
            return Answer.Text(503, "text/plain", "Service Unavailable");
        }

        if (string.IsNullOrWhiteSpace(request.Headers.UserAgent))
        {
            return ErrorBodies.Html(403, "403 Forbidden");
        }

        if (request.Headers.Authorization != credentials)
        {
            return ErrorBodies.NotAuthenticated(Now);
        }

        if (endpoint is null)
        {
            return NoService(path, quirks);
        }

        if (variables.GetValueOrDefault("s") is { } seller && seller != world.Options.SellerId.ToString(CultureInfo.InvariantCulture))
        {
            return ErrorBodies.ForeignSeller(Now);
        }

        if (!limiter.TryTake(endpoint, quirks.Tier ?? world.Options.Tier, world.Clock.Now))
        {
            return ErrorBodies.Keyed(429, "too.many.requests", "Too many requests") with { RetryAfter = quirks.RetryAfter };
        }

        return request.HasFormContentType ? ErrorBodies.Classic(500, Now) : null;
    }

    private Answer NoService(string path, Quirks quirks)
    {
        var isOldOrders = path.StartsWith(Base + "order/sellers/", StringComparison.Ordinal) && path.EndsWith("/orders", StringComparison.Ordinal) && path.Count('/') == 5;
        if (isOldOrders)
        {
            return quirks.OldOrdersCode == 426
                ? Answer.Text(426, "text/plain", "This endpoint is temporarily unavailable due to a scheduled brownout")
                : ErrorBodies.Html(556, "556");
        }

        return quirks.UnknownPathCode == 404 ? ErrorBodies.NoSuchPath(path[(Base.Length - 1)..]) : ErrorBodies.NotAuthenticated(Now);
    }
}
