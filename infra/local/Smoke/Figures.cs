namespace GulluShoes.Local.Smoke;

/// <summary>Everything the smoke run counts at one moment.</summary>
/// <param name="Sides">Both sides compared.</param>
/// <param name="Queues">Messages per queue, poison queues too.</param>
/// <param name="Outbox">Messages promised and not sent.</param>
/// <param name="Pending">Snapshots that are not rows yet.</param>
/// <param name="OpenProblems">What waits for a person.</param>
/// <param name="MissingFiles">Label files that are not in blob storage; null while it is too early to look.</param>
internal sealed record Figures(
    Comparison Sides,
    IReadOnlyDictionary<string, int> Queues,
    long Outbox,
    long Pending,
    long OpenProblems,
    IReadOnlyList<string>? MissingFiles)
{
    /// <summary>Nothing moves any more and both sides are equal; only the files were not looked at.</summary>
    public bool IsQuiet => Sides.IsEqual && Queues.Values.All(depth => depth == 0) && Outbox == 0 && Pending == 0;

    /// <summary>The proof.</summary>
    public bool IsProven => IsQuiet && MissingFiles is { Count: 0 };
}
