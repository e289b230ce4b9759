using System.Net.Http.Headers;
using TrendyolSimulator.Worlds;

namespace TrendyolSimulator.Hooks;

/// <summary>Carries what is to be told to where it is to be told; in no order, for that is not promised.</summary>
internal sealed class HookPost(World world) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly HttpClient http = new() { Timeout = Patience };

    public override void Dispose()
    {
        http.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var round = new PeriodicTimer(Between);
        while (await round.WaitForNextTickAsync(stoppingToken))
        {
            await Task.WhenAll(world.Do((known, now) => known.Hooks.Take(now)).Select(delivery => TellAsync(delivery, stoppingToken)));
        }
    }

    private async Task TellAsync(Delivery delivery, CancellationToken ct)
    {
        var taken = true;
        for (var times = world.Quirks.HookTimes; times > 0; times--)
        {
            taken = await IsTakenAsync(delivery, ct);
        }

        world.Change((known, now) =>
        {
            known.Hooks.Told(delivery, taken, now);
            return taken;
        });
    }

    private async Task<bool> IsTakenAsync(Delivery delivery, CancellationToken ct)
    {
        using var content = new ByteArrayContent(delivery.Body) { Headers = { ContentType = MediaTypeHeaderValue.Parse("application/json") } };
        using var request = new HttpRequestMessage(HttpMethod.Post, delivery.Hook.Url) { Content = content, Headers = { { "x-api-key", delivery.Hook.Key } } };
        try
        {
            using var answer = await http.SendAsync(request, ct);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception away) when (away is HttpRequestException || (away is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return false;
        }
    }
}
