using System.Diagnostics;

namespace GulluShoes.Local.Setup;

/// <summary>
/// One process of this machine at a time: test assemblies start in parallel and would install the same thing twice.
/// The operating system lets go of it when its holder dies, so it is never stale.
/// </summary>
public sealed class CrossProcessLock : IDisposable
{
    private static readonly TimeSpan _between = TimeSpan.FromMilliseconds(150);
    private readonly FileStream _file;

    private CrossProcessLock(FileStream file) => _file = file;

    /// <summary>Waits for the lock at most <paramref name="patience"/>.</summary>
    /// <exception cref="LocalException">Another process held it for too long, or its file cannot be written.</exception>
    public static async Task<CrossProcessLock> TakeAsync(string path, TimeSpan patience, CancellationToken ct)
    {
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            if (TryTake(path) is { } taken)
            {
                return taken;
            }

            if (Stopwatch.GetElapsedTime(started) > patience)
            {
                throw new LocalException($"Başka bir kurulum {patience.TotalSeconds:0} saniyedir sürüyor; bitmesini bekleyip yeniden deneyin ({path}).");
            }

            await Task.Delay(_between, ct);
        }
    }

    /// <summary>Takes it when it is free, else null.</summary>
    /// <exception cref="LocalException">Its file cannot be written.</exception>
    public static CrossProcessLock? TryTake(string path) => TryOpen(path) is { } file ? new CrossProcessLock(file) : null;

    /// <inheritdoc />
    public void Dispose() => _file.Dispose();

    private static FileStream? TryOpen(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException denied)
        {
            throw DiskTrouble.Explain(path, denied);
        }
        catch (IOException busy) when (!DiskTrouble.IsFull(busy))
        {
            return null;
        }
    }
}
