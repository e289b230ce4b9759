using System.Security.Cryptography;
using GulluShoes.Local.Processes;

namespace GulluShoes.Local.Setup;

/// <summary>A folder of npm packages, installed exactly as its lock file says, once.</summary>
public static class NodePackages
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(12);

    /// <summary>Where Azurite and PostgreSQL are installed.</summary>
    public static string Tools { get; } = Repository.PathOf("infra/local/tools");

    /// <summary>Installs Azurite and PostgreSQL unless they are there; returns their node_modules.</summary>
    /// <exception cref="LocalException">Node or npm is missing, or the installation failed.</exception>
    public static Task<string> EnsureToolsAsync(CancellationToken ct) => EnsureAsync(Tools, ct);

    /// <summary>True when node_modules is what the lock file asks for.</summary>
    public static bool AreThere(string folder) =>
        File.Exists(StampOf(folder)) && File.ReadAllText(StampOf(folder)) == HashOf(folder);

    /// <summary>Runs <c>npm ci</c> in a folder unless its packages are there; returns its node_modules.</summary>
    /// <exception cref="LocalException">Node or npm is missing, or the installation failed.</exception>
    public static async Task<string> EnsureAsync(string folder, CancellationToken ct)
    {
        NodeProgram();
        var installed = Path.Combine(folder, "node_modules");
        if (AreThere(folder))
        {
            return installed;
        }

        using var alone = await CrossProcessLock.TakeAsync(Path.Combine(folder, ".install.lock"), _patience, ct);
        if (!AreThere(folder))
        {
            await InstallAsync(folder, ct);
        }

        return installed;
    }

    /// <summary>The node program.</summary>
    /// <exception cref="LocalException">It is not on PATH.</exception>
    public static string NodeProgram() => Required("node");

    /// <summary>The npm program.</summary>
    /// <exception cref="LocalException">It is not on PATH.</exception>
    public static string NpmProgram() => Required("npm");

    private static async Task InstallAsync(string folder, CancellationToken ct)
    {
        await Command.RunAsync(
            new ChildStart("npm ci", NpmProgram())
            {
                Folder = folder,
                Arguments = ["ci", "--no-audit", "--no-fund", "--loglevel=error"],
            },
            ct);
        await File.WriteAllTextAsync(StampOf(folder), HashOf(folder), ct);
    }

    private static string Required(string program) =>
        Command.Find(program)
        ?? throw new LocalException($"{program} bulunamadı: Node.js 20 ya da yenisini kurup (https://nodejs.org) yeni bir terminalde yeniden deneyin.");

    private static string StampOf(string folder) => Path.Combine(folder, "node_modules", ".gullu-installed");

    private static string HashOf(string folder) =>
        Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, "package-lock.json"))));
}
