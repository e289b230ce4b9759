using GulluShoes.Local.Setup;
using GulluShoes.Local.Stack;

namespace GulluShoes.Local.Commands;

/// <summary>One stack a data folder. The operating system lets go of the lock even after <c>kill -9</c>, so it also tells whether a stack is alive.</summary>
internal static class RunningLock
{
    private const string FileName = "running.lock";

    /// <summary>Takes it.</summary>
    /// <exception cref="LocalException">A stack runs on this data folder already.</exception>
    public static CrossProcessLock Take(DataFolder data) =>
        CrossProcessLock.TryTake(data.PathOf(FileName)) ?? throw new LocalException(AlreadyRuns(data));

    /// <summary>True when a stack runs on this data folder now.</summary>
    public static bool IsHeld(string dataFolder)
    {
        if (!File.Exists(Path.Combine(dataFolder, FileName)))
        {
            return false;
        }

        using var mine = CrossProcessLock.TryTake(Path.Combine(dataFolder, FileName));
        return mine is null;
    }

    private static string AlreadyRuns(DataFolder data)
    {
        var other = StackInfo.Load(data.Root);
        var where = other is null ? "" : $" ({other.Portal}, işlem {other.ProcessId})";
        return $"Sistem bu veri klasöründe ({data.Root}) zaten çalışıyor{where}: onu durdurun ya da --data ve --port ile ikincisini başlatın.";
    }
}
