using System.Globalization;
using GulluShoes.Local.Processes;

namespace GulluShoes.Local.Parts;

/// <summary>Temporary data folders, named after the process that owns them so that a killed test run can be cleaned up by the next one.</summary>
internal static class PostgresTemporary
{
    private const string Prefix = "gullushoes-pg-";

    private const string Memory = "/dev/shm";
    private const long Plenty = 12L << 30;

    private static string Disk { get; } =
        Path.GetDirectoryName(PostgresFiles.Reachable(Path.Combine(Path.GetTempPath(), "any")))!;

    /// <summary>A new name; the folder is made by who uses it.</summary>
    public static string NewFolder(bool inMemory) => Path.Combine(inMemory && HasPlenty() ? Memory : Disk, $"{Prefix}{Environment.ProcessId}-{Guid.NewGuid():N}");

    /// <summary>Deletes the folders of processes that are no more.</summary>
    public static void Sweep()
    {
        foreach (var folder in new[] { Memory, Disk }.Where(Directory.Exists).SelectMany(home => Directory.EnumerateDirectories(home, Prefix + "*")))
        {
            var owner = Path.GetFileName(folder)[Prefix.Length..].Split('-')[0];
            if (int.TryParse(owner, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && !Leftovers.IsAlive(id))
            {
                Remove(folder);
            }
        }
    }

    private static bool HasPlenty()
    {
        try
        {
            return Directory.Exists(Memory) && new DriveInfo(Memory).AvailableFreeSpace >= Plenty;
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException)
        {
            // What cannot be asked is not relied on.
            return false;
        }
    }

    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception taken) when (taken is IOException or UnauthorizedAccessException)
        {
            // Another test run sweeps the same folder, or it is another user's: theirs to delete.
        }
    }
}
