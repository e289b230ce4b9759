namespace TrendyolSimulator.Transport;

/// <summary>Counts calls per endpoint, so that a test can tell what was asked and what had an effect. Thread-safe.</summary>
public sealed class CallLog
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, Tally> tallies = new(StringComparer.Ordinal);

    /// <summary>One answered call.</summary>
    /// <param name="effective">True when the call changed the world.</param>
    internal void Count(string endpoint, int status, bool effective, string? fault)
    {
        lock (gate)
        {
            if (!tallies.TryGetValue(endpoint, out var tally))
            {
                tallies[endpoint] = tally = new Tally();
            }

            tally.Calls++;
            tally.Effective += effective ? 1 : 0;
            tally.ByAnswer[fault ?? status.ToString(System.Globalization.CultureInfo.InvariantCulture)] =
                tally.ByAnswer.GetValueOrDefault(fault ?? status.ToString(System.Globalization.CultureInfo.InvariantCulture)) + 1;
        }
    }

    public void Clear()
    {
        lock (gate)
        {
            tallies.Clear();
        }
    }

    /// <summary>A copy of the counts so far.</summary>
    public IReadOnlyDictionary<string, Tally> Snapshot()
    {
        lock (gate)
        {
            return tallies.ToDictionary(pair => pair.Key, pair => pair.Value.Copy(), StringComparer.Ordinal);
        }
    }

    /// <summary>The counts of one endpoint.</summary>
    public sealed class Tally
    {
        public int Calls { get; internal set; }

        public int Effective { get; internal set; }

        /// <summary>Status code, or the name of the fault that struck → times.</summary>
        public SortedDictionary<string, int> ByAnswer { get; init; } = new(StringComparer.Ordinal);

        internal Tally Copy() => new() { Calls = Calls, Effective = Effective, ByAnswer = new SortedDictionary<string, int>(ByAnswer, StringComparer.Ordinal) };
    }
}
