using System.Diagnostics;
using System.Runtime.InteropServices;

namespace GulluShoes.Local.Processes;

/// <summary>What a process can be asked for. The numbers are those of POSIX.</summary>
public enum Signal
{
    /// <summary>End as if the person had pressed Ctrl-C; for PostgreSQL the fast shutdown.</summary>
    Interrupt = 2,

    /// <summary>End at once, unasked.</summary>
    Kill = 9,

    /// <summary>End in good order.</summary>
    Terminate = 15,
}

/// <summary>Sends signals by process id. .NET itself can only kill.</summary>
public static class Signals
{
    /// <summary>Sends the signal; a process that is gone already is no error.</summary>
    public static void Send(int processId, Signal signal)
    {
        if (OperatingSystem.IsWindows())
        {
            KillOnWindows(processId);
            return;
        }

        _ = Kill(processId, (int)signal);
    }

    private static void KillOnWindows(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            process.Kill(entireProcessTree: true);
        }
        catch (ArgumentException)
        {
            // Gone already, which is what was wanted.
        }
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int processId, int signal);
}
