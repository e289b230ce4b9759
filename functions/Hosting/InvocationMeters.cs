using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace GulluShoes.Functions.Hosting;

/// <summary>Counts, failures and durations per function.</summary>
public sealed class InvocationMeters
{
    /// <summary>Name of the meter, for exporters and tests.</summary>
    public const string MeterName = "GulluShoes.Functions";

    private readonly Counter<long> invocations;
    private readonly Counter<long> failures;
    private readonly Histogram<double> durations;

    public InvocationMeters(IMeterFactory factory)
    {
        var meter = factory.Create(MeterName);
        invocations = meter.CreateCounter<long>("functions.invocations");
        failures = meter.CreateCounter<long>("functions.failures");
        durations = meter.CreateHistogram<double>("functions.duration", "s");
    }

    /// <summary>Counts one finished invocation.</summary>
    public void Count(Invocation invocation, TimeSpan took, bool failed)
    {
        var tags = new TagList { { "function", invocation.FunctionName }, { "trigger", invocation.Trigger.ToString() } };
        invocations.Add(1, tags);
        durations.Record(took.TotalSeconds, tags);
        if (failed)
        {
            failures.Add(1, tags);
        }
    }
}
