using System.Diagnostics;
using System.Globalization;

namespace GulluShoes.Local.Processes;

/// <summary>Tells a process from a later one that was given the same number: the moment it started.</summary>
public static class ProcessMark
{
    private const string BootFile = "/proc/sys/kernel/random/boot_id";

    // proc_pid_stat(5): field 22 counted from 1; the second field, the name, may hold spaces, so counting starts after its ")".
    private const int StateField = 0;
    private const int StartField = 19;

    /// <summary>The mark of a running process, or null when there is none (or only its zombie).</summary>
    public static string? Of(int id)
    {
        try
        {
            return OperatingSystem.IsLinux() ? FromProc(id) : FromClock(id);
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or IOException)
        {
            return null;
        }
    }

    private static string? FromProc(int id)
    {
        var stat = File.ReadAllText($"/proc/{id}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return fields[StateField] is "Z" or "X" ? null : $"{File.ReadAllText(BootFile).Trim()}/{fields[StartField]}";
    }

    private static string? FromClock(int id)
    {
        using var process = Process.GetProcessById(id);
        return process.HasExited ? null : process.StartTime.ToUniversalTime().ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
    }
}
