using GulluShoes.Local.Processes;

namespace GulluShoes.Local.Setup;

/// <summary>A program of the operating system that tests need.</summary>
/// <param name="Program">Its name on PATH.</param>
/// <param name="DebianPackage">The package that brings it.</param>
public sealed record SystemProgram(string Program, string DebianPackage)
{
    /// <summary>The browser of the portal tests: Chromium without its own windows, whose address bar alone costs more time for each window than a page of the portal.</summary>
    public static SystemProgram Chromium { get; } = new("chromium-headless-shell", "chromium-headless-shell");

    /// <summary>Draws PDF pages as pictures.</summary>
    public static SystemProgram PdfToPpm { get; } = new("pdftoppm", "poppler-utils");

    /// <summary>The first independent bar code reader.</summary>
    public static SystemProgram ZBar { get; } = new("zbarimg", "zbar-tools");

    /// <summary>The second independent bar code reader.</summary>
    public static SystemProgram ZXing { get; } = new("ZXingReader", "zxing-cpp-tools");

    /// <summary>The shared cache.</summary>
    public static SystemProgram Redis { get; } = new("redis-server", "redis-server");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SystemProgram> All { get; } = [Chromium, PdfToPpm, ZBar, ZXing, Redis];
}

/// <summary>Finds the programs of the operating system that tests need; root installs what is missing with apt.</summary>
public static class Prerequisites
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(10);
    private static readonly string _lock = Path.Combine(Path.GetTempPath(), "gullushoes-apt.lock");

    /// <summary>The full path of one program, installed first when it is missing and we may.</summary>
    /// <exception cref="LocalException">It is missing and only an administrator can install it; the message holds the command.</exception>
    public static async Task<string> PathOfAsync(SystemProgram program, CancellationToken ct)
    {
        await EnsureAsync([program], ct);
        return Command.Find(program.Program)
            ?? throw new LocalException($"{program.DebianPackage} kuruldu ama {program.Program} PATH üzerinde yok.");
    }

    /// <summary>Makes sure that all of these are there.</summary>
    /// <exception cref="LocalException">Some are missing and only an administrator can install them; the message holds the command.</exception>
    public static async Task EnsureAsync(IReadOnlyList<SystemProgram> programs, CancellationToken ct)
    {
        if (Missing(programs).Count == 0)
        {
            return;
        }

        if (!CanInstall)
        {
            throw new LocalException(Instruction(Missing(programs)));
        }

        using var alone = await CrossProcessLock.TakeAsync(_lock, _patience, ct);
        if (Missing(programs) is { Count: > 0 } missing)
        {
            await InstallAsync(missing, ct);
        }
    }

    /// <summary>The sentence that tells an ordinary user what to type.</summary>
    public static string Instruction(IReadOnlyList<string> packages)
    {
        var words = string.Join(' ', packages);
        return $"Eksik programlar var, bir kez şunu çalıştırın / run this once: sudo apt-get install -y {words}";
    }

    private static bool CanInstall =>
        OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && Command.Find("apt-get") is not null;

    private static List<string> Missing(IReadOnlyList<SystemProgram> programs) =>
        [.. programs.Where(program => Command.Find(program.Program) is null).Select(program => program.DebianPackage)];

    private static async Task InstallAsync(IReadOnlyList<string> packages, CancellationToken ct)
    {
        await AptAsync(["update"], ct);
        await AptAsync(["install", "-y", "--no-install-recommends", .. packages], ct);
    }

    private static Task<IReadOnlyList<string>> AptAsync(IReadOnlyList<string> arguments, CancellationToken ct) =>
        Command.RunAsync(
            new ChildStart($"apt-get {arguments[0]}", "apt-get")
            {
                // Another apt may be at work on a new machine: wait for it instead of failing.
                Arguments = ["-o", "DPkg::Lock::Timeout=300", "-q", .. arguments],
                Environment = new Dictionary<string, string?> { ["DEBIAN_FRONTEND"] = "noninteractive" },
            },
            ct);
}
