using System.Diagnostics;

namespace GulluShoes.Local.Processes;

/// <summary>Ends processes that a killed earlier run left behind, and only those.</summary>
public static class Leftovers
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan _between = TimeSpan.FromMilliseconds(50);

    /// <summary>True when some process has this number now; a zombie does not count.</summary>
    public static bool IsAlive(int id) => ProcessMark.Of(id) is not null;

    /// <summary>Ends the process when it still is the one with this mark: asks first, kills after a while, returns when it is gone.</summary>
    public static async Task EndAsync(int id, string mark, Signal signal, CancellationToken ct)
    {
        if (ProcessMark.Of(id) != mark)
        {
            return;
        }

        Signals.Send(id, signal);
        var started = Stopwatch.GetTimestamp();
        while (ProcessMark.Of(id) == mark)
        {
            if (Stopwatch.GetElapsedTime(started) > _patience)
            {
                Signals.Send(id, Signal.Kill);
            }

            await Task.Delay(_between, ct);
        }
    }
}
