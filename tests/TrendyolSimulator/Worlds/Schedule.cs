namespace TrendyolSimulator.Worlds;

/// <summary>What happens by itself.</summary>
public enum Happening
{
    /// <summary>The next customer orders.</summary>
    OrderArrives,

    /// <summary>A package goes from one status to another, unless somebody was faster.</summary>
    StatusChanges,

    /// <summary>The address of a micro-export package is filled in.</summary>
    AddressComes,

    /// <summary>An accepted split is carried out.</summary>
    SplitHappens,
}

/// <summary>Some units of one line.</summary>
public sealed record LineShare(long LineId, int Quantity);

/// <summary>Something that will happen at a time of the simulated clock.</summary>
/// <param name="No">Running number: decides between equal times.</param>
/// <param name="Expect">The status that the package must still have.</param>
/// <param name="Groups">The new packages of a split.</param>
public sealed record Due(long At, long No, Happening What, long PackageId = 0, string? Expect = null, string? Then = null, IReadOnlyList<IReadOnlyList<LineShare>>? Groups = null);

/// <summary>Everything that will happen, soonest first. Guarded by the world's lock.</summary>
public sealed class Schedule
{
    private readonly SortedSet<Due> dues = new(Comparer<Due>.Create(static (a, b) => a.At != b.At ? a.At.CompareTo(b.At) : a.No.CompareTo(b.No)));
    private long last;

    public IReadOnlyCollection<Due> All => dues;

    public void Add(Due due)
    {
        last++;
        dues.Add(due with { No = last });
    }

    /// <summary>Puts back what was kept in a file, numbers and all.</summary>
    public void Restore(IEnumerable<Due> kept)
    {
        foreach (var due in kept)
        {
            dues.Add(due);
            last = Math.Max(last, due.No);
        }
    }

    /// <summary>Forgets everything of one kind.</summary>
    public void Drop(Happening what) => dues.RemoveWhere(due => due.What == what);

    /// <summary>Takes the next thing that is due by <paramref name="now"/>.</summary>
    public Due? Take(long now)
    {
        if (dues.Min is not { } next || next.At > now)
        {
            return null;
        }

        dues.Remove(next);
        return next;
    }
}
