namespace GulluShoes.Local.Processes;

/// <summary>The last line of defence against orphans: when this process ends in any orderly way, its children end too.</summary>
internal static class RunningChildren
{
    private static readonly HashSet<ChildProcess> _children = [];

    static RunningChildren() => AppDomain.CurrentDomain.ProcessExit += (_, _) => EndAll();

    public static void Add(ChildProcess child)
    {
        lock (_children)
        {
            _children.Add(child);
        }
    }

    public static void Remove(ChildProcess child)
    {
        lock (_children)
        {
            _children.Remove(child);
        }
    }

    private static void EndAll()
    {
        ChildProcess[] left;
        lock (_children)
        {
            left = [.. _children];
        }

        Task.WhenAll(left.Select(child => child.StopAsync())).Wait(TimeSpan.FromSeconds(25));
    }
}
