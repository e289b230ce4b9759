namespace GulluShoes.Local.Processes;

/// <summary>The user that PostgreSQL runs as when we are root; PostgreSQL refuses to run as root.</summary>
public static class Unprivileged
{
    // "nobody" has this number on every Linux: no user needs to be made.
    private const int NobodyId = 65534;

    /// <summary>True when we are root and must drop it.</summary>
    public static bool Needed => !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess;

    /// <summary>The words before a command that run it as that user.</summary>
    internal static IReadOnlyList<string> Prefix => OperatingSystem.IsLinux()
        ? ["setpriv", $"--reuid={NobodyId}", $"--regid={NobodyId}", "--clear-groups", "--"]
        : ["sudo", "-u", "nobody", "--"];

    /// <summary>The words that give a folder to that user, with everything in it.</summary>
    internal static IReadOnlyList<string> Owner(string folder) => OperatingSystem.IsLinux()
        ? ["chown", "-R", $"{NobodyId}:{NobodyId}", folder]
        : ["chown", "-R", "nobody", folder];

    /// <summary>True when every folder above <paramref name="path"/> lets other users pass.</summary>
    public static bool CanReach(string path)
    {
        for (var folder = new DirectoryInfo(path); folder is not null; folder = folder.Parent)
        {
            if (folder.Exists && !OperatingSystem.IsWindows() && !folder.UnixFileMode.HasFlag(UnixFileMode.OtherExecute))
            {
                return false;
            }
        }

        return true;
    }
}
