using System.Diagnostics;
using System.Reflection;

namespace GulluShoes.Functions.Upkeep.Watching;

/// <summary>The process that answers, and the machine under it.</summary>
/// <param name="Version">Of the build; null when it carries none.</param>
/// <param name="StartedAt">UTC.</param>
/// <param name="MemoryBytes">That the process holds.</param>
/// <param name="Disk">Where the app lies; null when the machine does not tell.</param>
public sealed record MachineFigures(string? Version, DateTimeOffset StartedAt, long MemoryBytes, DiskFigures? Disk)
{
    private static readonly DateTimeOffset Started = Process.GetCurrentProcess().StartTime.ToUniversalTime();
    private static readonly string? Build = typeof(MachineFigures).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;

    public static MachineFigures Read() => new(Build, Started, Environment.WorkingSet, DiskFigures.Read());
}

/// <param name="FreeBytes">For this process.</param>
/// <param name="Bytes">Free and taken together.</param>
public sealed record DiskFigures(long FreeBytes, long Bytes)
{
    public static DiskFigures? Read()
    {
        try
        {
            var disk = new DriveInfo(AppContext.BaseDirectory);
            return new DiskFigures(disk.AvailableFreeSpace, disk.TotalSize);
        }
        // Some hosts show their programs no disk; the page says that it is not known.
        catch (Exception untold) when (untold is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
