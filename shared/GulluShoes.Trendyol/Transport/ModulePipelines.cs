using System.Collections.Concurrent;
using GulluShoes.Trendyol.Errors;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace GulluShoes.Trendyol.Transport;

/// <summary>
/// How reads are repeated: total timeout around retries around the module's breaker. Writes share the breaker and are never repeated: their answer may be lost and
/// their effect there. One module can be down for days while the others work, hence a breaker each.
/// </summary>
internal sealed partial class ModulePipelines(IOptions<TrendyolOptions> options, TimeProvider clock, ILogger<ModulePipelines> logger)
{
    private const int Retries = 5;
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(20);

    // Longer than this is for the caller to wait, who can go and do something else.
    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Module> modules = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> downSince = new(StringComparer.Ordinal);

    /// <summary>One attempt, its body included; the wait for the rate budget is outside.</summary>
    public ResiliencePipeline Attempt { get; } = new ResiliencePipelineBuilder { TimeProvider = clock }.AddTimeout(options.Value.AttemptTimeout).Build();

    public ResiliencePipeline OfReads(Endpoint endpoint) => modules.GetOrAdd(endpoint.Module, Build).Reads;

    public ResiliencePipeline OfWrites(Endpoint endpoint) => modules.GetOrAdd(endpoint.Module, Build).Writes;

    /// <summary>Of what was asked so far, by name.</summary>
    public IReadOnlyList<BreakerPulse> Pulses =>
        [.. modules.Keys.Order(StringComparer.Ordinal).Select(module => new BreakerPulse(module, downSince.TryGetValue(module, out var since) ? since : null))];

    private Module Build(string module)
    {
        var breaker = Breaker(module);
        return new(Retrying(module).AddPipeline(breaker).Build(), Patient().AddPipeline(breaker).Build());
    }

    private ResiliencePipelineBuilder Patient() => new ResiliencePipelineBuilder { TimeProvider = clock }.AddTimeout(options.Value.TotalTimeout);

    private ResiliencePipelineBuilder Retrying(string module) => Patient()
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = args => ValueTask.FromResult(IsWorthRepeating(args.Outcome.Exception)),
            MaxRetryAttempts = Retries,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = options.Value.RetryDelay,
            MaxDelay = LongestDelay,
            DelayGenerator = args => ValueTask.FromResult(DelayAskedFor(args.Outcome.Exception)),
            OnRetry = args =>
            {
                Repeating(module, Why(args.Outcome.Exception), args.AttemptNumber + 1, (long)args.RetryDelay.TotalMilliseconds);
                return default;
            },
        });

    private ResiliencePipeline Breaker(string module) => new ResiliencePipelineBuilder { TimeProvider = clock }
        .AddCircuitBreaker(new CircuitBreakerStrategyOptions
        {
            ShouldHandle = args => ValueTask.FromResult(IsOutage(args.Outcome.Exception)),
            FailureRatio = 0.9,
            MinimumThroughput = 10,
            SamplingDuration = TimeSpan.FromMinutes(1),
            BreakDuration = TimeSpan.FromSeconds(15),
            OnOpened = args =>
            {
                // It opens again after each try in vain; the outage began with the first.
                downSince.TryAdd(module, clock.GetUtcNow());
                Opened(module, (long)args.BreakDuration.TotalSeconds, Why(args.Outcome.Exception));
                return default;
            },
            OnClosed = _ =>
            {
                downSince.TryRemove(module, out DateTimeOffset _);
                Closed(module);
                return default;
            },
        })
        .Build();

    private sealed record Module(ResiliencePipeline Reads, ResiliencePipeline Writes);

    private static bool IsWorthRepeating(Exception? failure) =>
        failure is TimeoutRejectedException || (failure is TrendyolUnavailableException { RetryAfter: var after } && !(after > LongestRetryAfter));

    // 429 means that Trendyol is well and this caller too fast.
    private static bool IsOutage(Exception? failure) => failure is TimeoutRejectedException or TrendyolUnavailableException { Status: not 429 };

    // After 429 the budget itself holds back everybody who uses the endpoint, so the retry need not wait as well.
    private static TimeSpan? DelayAskedFor(Exception? failure) => failure switch
    {
        TrendyolUnavailableException { Status: 429 } => TimeSpan.Zero,
        TrendyolUnavailableException { RetryAfter: { } after } => after,
        _ => null,
    };

    private static string Why(Exception? failure) => failure is TrendyolException known ? known.Message : "it took too long";

    [LoggerMessage(LogLevel.Warning, "Trendyol module {Module}: {Why}; attempt {Attempt} failed, next in {DelayMs} ms")]
    private partial void Repeating(string module, string why, int attempt, long delayMs);

    [LoggerMessage(LogLevel.Error, "Trendyol module {Module} is down; not asked for {Seconds} s: {Why}")]
    private partial void Opened(string module, long seconds, string why);

    [LoggerMessage(LogLevel.Information, "Trendyol module {Module} works again")]
    private partial void Closed(string module);
}
