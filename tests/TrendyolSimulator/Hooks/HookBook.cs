namespace TrendyolSimulator.Hooks;

/// <summary>An address that the seller wants to be told at.</summary>
internal sealed class Hook
{
    public required string Id { get; init; }

    public required string Url { get; set; }

    public required string Key { get; set; }

    public IReadOnlyList<string> Statuses { get; set; } = [];

    public bool IsActive { get; set; } = true;

    /// <summary>Deliveries in a row that were not taken.</summary>
    public int Failures { get; set; }

    public required long CreatedAt { get; init; }

    public long? ChangedAt { get; set; }
}

/// <summary>Something that one address is to be told.</summary>
/// <param name="Body">The package as it was: who is told late is told what was.</param>
/// <param name="DueAt">Epoch milliseconds.</param>
internal sealed record Delivery(Hook Hook, byte[] Body, long DueAt);

/// <summary>Who is told of changes of packages, and what is still to be told (trendyol "Webhooks"). Guarded by the world's lock.</summary>
internal sealed class HookBook
{
    public const int Most = 15;
    private const int FailuresUntilPassive = 13;
    private const long RetryAfter = 5 * 60_000;
    private readonly List<Delivery> waiting = [];

    public List<Hook> All { get; } = [];

    public void Note(string status, Func<byte[]> body, long at)
    {
        var told = All.Where(hook => hook.IsActive && (hook.Statuses.Count == 0 || hook.Statuses.Contains(status, StringComparer.OrdinalIgnoreCase))).ToList();
        if (told.Count > 0)
        {
            var bytes = body();
            waiting.AddRange(told.Select(hook => new Delivery(hook, bytes, at)));
        }
    }

    public void Forget(Hook hook)
    {
        All.Remove(hook);
        waiting.RemoveAll(delivery => delivery.Hook == hook);
    }

    /// <summary>Takes what is due; each must be given back to <see cref="Told"/>.</summary>
    public List<Delivery> Take(long now)
    {
        var due = waiting.FindAll(delivery => delivery.DueAt <= now);
        waiting.RemoveAll(delivery => delivery.DueAt <= now);
        return due;
    }

    /// <summary>What became of a delivery. One that was not taken comes again, until the address is given up.</summary>
    public void Told(Delivery delivery, bool taken, long now)
    {
        var hook = delivery.Hook;
        hook.Failures = taken ? 0 : hook.Failures + 1;
        hook.IsActive &= hook.Failures < FailuresUntilPassive;
        if (!hook.IsActive)
        {
            waiting.RemoveAll(other => other.Hook == hook);
        }
        else if (!taken)
        {
            waiting.Add(delivery with { DueAt = now + RetryAfter });
        }
    }
}
