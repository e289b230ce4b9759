using TrendyolSimulator.Worlds;

namespace TrendyolSimulator.Transport;

/// <summary>The disturbances in force, each with its own seeded dice: the same requests in the same order fail the same way. Thread-safe.</summary>
public sealed class FaultPlan
{
    private readonly Lock gate = new();
    private readonly List<Rule> rules = [];

    /// <summary>Adds disturbances to those in force.</summary>
    /// <param name="now">Time of the simulated clock from which their seconds count.</param>
    public void Add(IEnumerable<Fault> faults, ulong seed, long now)
    {
        lock (gate)
        {
            foreach (var fault in faults)
            {
                rules.Add(new Rule(fault, Dice.For(seed, "fault " + fault.Kind, rules.Count), fault.Seconds is { } seconds ? now + (long)(seconds * 1000) : long.MaxValue));
            }
        }
    }

    public void Clear()
    {
        lock (gate)
        {
            rules.Clear();
        }
    }

    /// <summary>Each disturbance with the number of times it struck.</summary>
    public IReadOnlyList<(Fault Fault, int Struck)> Struck()
    {
        lock (gate)
        {
            return [.. rules.Select(rule => (rule.Fault, rule.Struck))];
        }
    }

    /// <summary>What strikes this request; null = nothing.</summary>
    internal Fault? Next(string endpoint, int size, long now)
    {
        lock (gate)
        {
            // Every rule throws for every request it concerns, so that switching one off does not change the others' luck.
            Fault? first = null;
            foreach (var rule in rules.Where(rule => rule.Fault.Concerns(endpoint, size)))
            {
                first = rule.Strikes(now, first is null) && first is null ? rule.Fault : first;
            }

            return first;
        }
    }

    private sealed class Rule(Fault fault, Dice dice, long until)
    {
        private int seen;
        private int burstLeft;

        public Fault Fault { get; } = fault;

        public int Struck { get; private set; }

        public bool Strikes(long now, bool free)
        {
            var thrown = dice.Chance(Fault.Probability);
            if (now > until || seen++ < Fault.Skip || Struck >= Fault.Count || !free || (burstLeft == 0 && !thrown))
            {
                return false;
            }

            burstLeft = burstLeft > 0 ? burstLeft - 1 : Fault.Burst - 1;
            Struck++;
            return true;
        }
    }
}
