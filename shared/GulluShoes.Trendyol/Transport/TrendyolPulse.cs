namespace GulluShoes.Trendyol.Transport;

/// <summary>How the roads to Trendyol are, as one process knows them; what it has not asked for since its start is not told.</summary>
/// <param name="Budgets">By name.</param>
/// <param name="Breakers">By module.</param>
public sealed record TrendyolRoads(IReadOnlyList<BudgetPulse> Budgets, IReadOnlyList<BreakerPulse> Breakers);

/// <summary>What a process has used of an endpoint's rate budget.</summary>
/// <param name="Endpoint">Its name, or the group's that it counts with.</param>
/// <param name="Used">Requests of about the last minute, those that still count; null when none are counted.</param>
/// <param name="Limit">So many may leave within it; null when none are counted.</param>
/// <param name="WaitsUntil">When the next request may leave, UTC; null when it may leave now.</param>
public sealed record BudgetPulse(string Endpoint, int? Used, int? Limit, DateTimeOffset? WaitsUntil);

/// <summary>One of Trendyol's modules.</summary>
/// <param name="DownSince">Since when it is down and asked only now and then, UTC; null while it works.</param>
public sealed record BreakerPulse(string Module, DateTimeOffset? DownSince);

/// <summary>Tells how the roads to Trendyol are, without going there.</summary>
public sealed class TrendyolPulse
{
    private readonly RateBudgets budgets;
    private readonly ModulePipelines modules;

    internal TrendyolPulse(RateBudgets budgets, ModulePipelines modules) => (this.budgets, this.modules) = (budgets, modules);

    public TrendyolRoads Read() => new(budgets.Pulses, modules.Pulses);
}
