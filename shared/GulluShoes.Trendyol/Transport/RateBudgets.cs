using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace GulluShoes.Trendyol.Transport;

/// <summary>One budget per endpoint or group of endpoints, shared by every client of the process.</summary>
internal sealed class RateBudgets(IOptions<TrendyolOptions> options, TimeProvider clock) : IDisposable
{
    private readonly ConcurrentDictionary<string, RateBudget> budgets = new(StringComparer.Ordinal);

    public RateBudget Of(Endpoint endpoint) => budgets.GetOrAdd(endpoint.Group ?? endpoint.Name, _ => new(Windows(endpoint), clock));

    /// <summary>Of what was asked so far, by name.</summary>
    public IReadOnlyList<BudgetPulse> Pulses => [.. budgets.Select(each => each.Value.PulseOf(each.Key)).OrderBy(pulse => pulse.Endpoint, StringComparer.Ordinal)];

    private RequestWindow[] Windows(Endpoint endpoint) => options.Value.RateBudget
        ? [new(Endpoint.PerTenSeconds, TimeSpan.FromSeconds(10)), new(endpoint.PerMinute(options.Value.Tier), TimeSpan.FromMinutes(1))]
        : [];

    public void Dispose()
    {
        foreach (var budget in budgets.Values)
        {
            budget.Dispose();
        }
    }
}
