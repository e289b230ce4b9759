using TrendyolSimulator.Worlds;

namespace TrendyolSimulator.Orders;

/// <summary>A wish for many orders at once.</summary>
public sealed record OrderBatch(int Count)
{
    /// <summary>Seed of what the orders look like; null = that of the world.</summary>
    public ulong? Seed { get; init; }

    /// <summary>Weights of the statuses; null = all Created. Shares are exact, their order is thrown.</summary>
    public IReadOnlyDictionary<string, double>? Mix { get; init; }

    /// <summary>1 to this many lines; null = as in life.</summary>
    public int? MaxLines { get; init; }

    /// <summary>Milliseconds between the versions of neighbours, the last one being now; 0 gives all the same.</summary>
    public int SpreadMillis { get; init; } = 1;

    /// <summary>Whether the packages move on by themselves; null = as the world does.</summary>
    public bool? Lives { get; init; }

    /// <summary>True leaves addresses of micro-export packages empty until they come.</summary>
    public bool AddressesComeLater { get; init; }

    internal List<string> Statuses(Dice dice)
    {
        var weights = (Mix ?? new Dictionary<string, double> { [Orders.Statuses.Created] = 1 }).Where(pair => pair.Value > 0).ToList();
        var total = weights.Sum(pair => pair.Value);
        var statuses = new List<string>(Count);
        var sum = 0.0;
        foreach (var (status, weight) in weights)
        {
            sum += weight;
            var until = (int)Math.Round(Count * sum / total);
            statuses.AddRange(Enumerable.Repeat(Orders.Statuses.Spelt(status), until - statuses.Count));
        }

        dice.Shuffle(statuses);
        return statuses;
    }
}

/// <summary>What became of a wish to cancel or split.</summary>
public abstract record WithdrawOutcome
{
    private WithdrawOutcome() { }

    /// <summary>Done, or accepted for later.</summary>
    /// <param name="ReplacementId">The package with what remains; null when nothing does or when it is not made yet.</param>
    public sealed record Withdrawn(long? ReplacementId) : WithdrawOutcome;

    public sealed record NoSuchPackage : WithdrawOutcome;

    public sealed record WrongStatus(string Status) : WithdrawOutcome;

    public sealed record WrongLines : WithdrawOutcome;
}
