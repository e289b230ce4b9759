using System.Diagnostics.Metrics;
using System.Globalization;

namespace GulluShoes.Trendyol.Transport;

/// <summary>What is counted of every request: endpoint, status, duration, and the waits for the budget. No addresses, no query.</summary>
internal sealed class TrendyolMeter
{
    public const string Name = "GulluShoes.Trendyol";

    private readonly Counter<long> requests;
    private readonly Histogram<double> durations;
    private readonly Histogram<double> waits;

    public TrendyolMeter(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        requests = meter.CreateCounter<long>("trendyol.requests", "{request}", "Attempts by endpoint and status.");
        durations = meter.CreateHistogram<double>("trendyol.request.duration", "s", "From the first byte sent to the last byte read.");
        waits = meter.CreateHistogram<double>("trendyol.throttled", "s", "Waits for the rate budget.");
    }

    /// <param name="status">HTTP status; null when no whole answer came.</param>
    public void Attempted(Endpoint endpoint, int? status, TimeSpan took)
    {
        var name = KeyValuePair.Create<string, object?>("endpoint", endpoint.Name);
        var answer = KeyValuePair.Create<string, object?>("status", status?.ToString(CultureInfo.InvariantCulture) ?? "none");
        requests.Add(1, name, answer);
        durations.Record(took.TotalSeconds, name, answer);
    }

    public void Waited(Endpoint endpoint, TimeSpan wait) => waits.Record(wait.TotalSeconds, KeyValuePair.Create<string, object?>("endpoint", endpoint.Name));
}
