namespace GulluShoes.Local.Setup;

/// <summary>The folder that keeps everything between two starts: database, blobs, the simulator's world, the sign-in, logs.</summary>
public sealed class DataFolder
{
    private const long LeastFreeBytes = 300L << 20;

    private DataFolder(string path) => Root = path;

    /// <summary>Its full path.</summary>
    public string Root { get; }

    /// <summary>Where it is unless somebody says otherwise.</summary>
    public static string Standard { get; } = Repository.PathOf(".local");

    /// <summary>A path inside.</summary>
    public string PathOf(string name) => Path.Combine(Root, name);

    /// <summary>Makes the folder and makes sure that it can be written and that the disk has room.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="leastFreeBytes">Room that the disk must have.</param>
    /// <exception cref="LocalException">It cannot be written, or the disk is full.</exception>
    public static DataFolder Open(string path, long leastFreeBytes = LeastFreeBytes)
    {
        var full = Path.GetFullPath(path);
        try
        {
            Directory.CreateDirectory(full);
            var probe = Path.Combine(full, $".probe-{Environment.ProcessId}");
            File.WriteAllBytes(probe, new byte[4096]);
            File.Delete(probe);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw DiskTrouble.Explain(full, refused);
        }

        var free = new DriveInfo(full).AvailableFreeSpace;
        return free >= leastFreeBytes
            ? new DataFolder(full)
            : throw new LocalException(
                $"Disk dolu: {full} klasörünün diskinde {free >> 20} MB yer kaldı, en az {leastFreeBytes >> 20} MB gerekir; yer açın ya da --data ile başka bir diskteki klasörü gösterin.");
    }

    /// <summary>Writes a file that only its owner may read.</summary>
    public void WriteSecret(string name, string text)
    {
        var path = PathOf(name);
        var fresh = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var writer = new StreamWriter(fresh, options))
        {
            writer.Write(text);
        }

        // Readers see the old file or the new one, never half of it.
        File.Move(fresh, path, overwrite: true);
    }
}
