using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GulluShoes.StoreTests.Hosting;

/// <summary>What an OTLP collector hears. Names stand in protobuf as they are, so that they are found without reading it.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Path, string Body)> heard = new();

    private readonly WebApplication app;

    private Collector(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.Single());

    public static async Task<Collector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var collector = new Collector(builder.Build());
        collector.app.MapPost("/v1/{signal}", collector.HearAsync);
        await collector.app.StartAsync();
        return collector;
    }

    /// <summary>All that came to a path until now, one text after the other.</summary>
    public string Of(string path) => string.Join('\n', heard.Where(one => one.Path == path).Select(one => one.Body));

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<IResult> HearAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        heard.Enqueue((request.Path.Value!, Encoding.UTF8.GetString(body.ToArray())));
        return Results.Bytes([], "application/x-protobuf");
    }
}
