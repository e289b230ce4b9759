using System.Diagnostics;

namespace GulluShoes.Local.Processes;

/// <summary>Builds the command line of a child: its own session, and another user where root may not be.</summary>
internal static class LaunchLine
{
    public static ProcessStartInfo For(ChildStart start)
    {
        var words = new List<string>();
        if (OperatingSystem.IsLinux())
        {
            // A session of its own: Ctrl-C reaches only us, and we end the children in the right order.
            words.Add("setsid");
        }

        if (start.DropRoot && Unprivileged.Needed)
        {
            words.AddRange(Unprivileged.Prefix);
        }

        words.Add(start.Command);
        words.AddRange(start.Arguments);
        var info = new ProcessStartInfo(words[0], words.Skip(1))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
            WorkingDirectory = start.Folder ?? Path.GetPathRoot(Environment.SystemDirectory) ?? "/",
        };
        foreach (var (name, value) in start.Environment)
        {
            info.Environment[name] = value;
        }

        return info;
    }
}
