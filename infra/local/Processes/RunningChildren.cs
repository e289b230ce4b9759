namespace GulluShoes.Local.Processes;

/// <summary>The last line of defence against orphans: when this process ends in any orderly way, its children end too.</summary>
internal static class RunningChildren
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(25);
    private static readonly List<ChildProcess> _children = [];

    static RunningChildren() => AppDomain.CurrentDomain.ProcessExit += (_, _) => EndAll();

    public static void Add(ChildProcess child)
    {
        lock (_children)
        {
            _children.Add(child);
            ChildRoster.Write(_children);
        }
    }

    public static void Remove(ChildProcess child)
    {
        lock (_children)
        {
            if (_children.Remove(child))
            {
                ChildRoster.Write(_children);
            }
        }
    }

    /// <summary>For the person who presses Ctrl-C a second time.</summary>
    public static void KillAll()
    {
        foreach (var child in All())
        {
            Signals.Send(child.Id, Signal.Kill);
        }
    }

    private static void EndAll() => Task.WhenAll(All().Select(child => child.StopAsync())).Wait(_patience);

    private static ChildProcess[] All()
    {
        lock (_children)
        {
            return [.. _children];
        }
    }
}
