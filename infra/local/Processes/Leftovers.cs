using System.Diagnostics;

namespace GulluShoes.Local.Processes;

/// <summary>Ends processes that a killed earlier run left behind, and only those.</summary>
public static class Leftovers
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan _between = TimeSpan.FromMilliseconds(50);

    /// <summary>Ends the process <paramref name="id"/> when it is the program <paramref name="name"/> and its command line names <paramref name="mark"/>; a number that now belongs to another program is left alone.</summary>
    public static async Task EndAsync(int id, string name, string mark, Signal signal, CancellationToken ct)
    {
        if (!Is(id, name, mark))
        {
            return;
        }

        Signals.Send(id, signal);
        var started = Stopwatch.GetTimestamp();
        while (Is(id, name, mark))
        {
            if (Stopwatch.GetElapsedTime(started) > _patience)
            {
                Signals.Send(id, Signal.Kill);
            }

            await Task.Delay(_between, ct);
        }
    }

    /// <summary>True when some process has this number now.</summary>
    public static bool IsAlive(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    private static bool Is(int id, string name, string mark)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited && (OperatingSystem.IsLinux()
                ? File.ReadAllText($"/proc/{id}/cmdline").Contains(mark, StringComparison.Ordinal)
                : name.StartsWith(process.ProcessName, StringComparison.Ordinal));
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or IOException)
        {
            return false;
        }
    }
}
