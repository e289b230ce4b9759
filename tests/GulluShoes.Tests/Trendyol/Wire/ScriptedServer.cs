using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GulluShoes.Tests.Trendyol.Wire;

/// <summary>A real HTTP server on a free port that answers what the test says.</summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<SeenRequest> seen = new();

    private ScriptedServer(WebApplication app) => this.app = app;

    public string BaseUrl => app.Urls.First() + "/integration";

    public IReadOnlyList<SeenRequest> Seen => [.. seen];

    /// <summary>Answers every request by its number, from 1.</summary>
    public static async Task<ScriptedServer> StartAsync(Func<int, HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Limits.MinResponseDataRate = null;
        });
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var server = new ScriptedServer(app);
        app.Run(async context =>
        {
            var request = await SeenRequest.OfAsync(context.Request);
            int number;
            lock (server.seen)
            {
                server.seen.Enqueue(request);
                number = server.seen.Count;
            }

            await answer(number, context);
        });
        await app.StartAsync();
        return server;
    }

    /// <summary>Answers in this order; the last one for ever.</summary>
    public static Task<ScriptedServer> StartAsync(params Func<HttpContext, Task>[] answers) =>
        StartAsync((number, context) => answers[Math.Min(number, answers.Length) - 1](context));

    public ValueTask DisposeAsync() => app.DisposeAsync();
}

/// <summary>What the client sent.</summary>
internal sealed record SeenRequest(
    string Method, string Path, string RawQuery, IReadOnlyDictionary<string, string> Query, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public static async Task<SeenRequest> OfAsync(HttpRequest request) => new(
        request.Method,
        request.Path,
        request.QueryString.Value ?? "",
        request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString()),
        request.Headers.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.OrdinalIgnoreCase),
        await new StreamReader(request.Body).ReadToEndAsync(request.HttpContext.RequestAborted));

    public long Number(string name) => long.Parse(Query[name], System.Globalization.CultureInfo.InvariantCulture);
}
