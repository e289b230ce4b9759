using System.Runtime.InteropServices;
using System.Text.Json;
using GulluShoes.Local.Processes;
using GulluShoes.Local.Setup;

namespace GulluShoes.Local.Parts;

/// <summary>The PostgreSQL programs that came from npm, made ready to run by whoever runs them.</summary>
internal static class PostgresFiles
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    /// <summary>The folder that holds bin and lib, reachable for the user that PostgreSQL runs as.</summary>
    public static async Task<string> EnsureAsync(CancellationToken ct)
    {
        var package = PackageIn(await NodePackages.EnsureToolsAsync(ct));
        var native = Path.Combine(package, "native");
        await LinkLibrariesAsync(package, ct);
        return !Unprivileged.Needed || Unprivileged.CanReach(native) ? native : await CopyAsync(native, ct);
    }

    /// <summary>A folder that the user PostgreSQL runs as can reach, even when <paramref name="wished"/> lies under /root.</summary>
    public static string Reachable(string wished) =>
        !Unprivileged.Needed || Unprivileged.CanReach(Path.GetDirectoryName(wished)!)
            ? wished
            : Path.Combine(HomeOf(wished), Path.GetFileName(wished));

    private static string PackageIn(string modules)
    {
        var system = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
        var processor = RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "x64";
        var package = Path.Combine(modules, "@embedded-postgres", $"{system}-{processor}");
        return Directory.Exists(package)
            ? package
            : throw new LocalException($"PostgreSQL bu bilgisayar ({system}-{processor}) için npm'de yok: ConnectionStrings__Shop ile kendi PostgreSQL'inizi gösterin.");
    }

    /// <summary>npm packages hold no symbolic links; the package lists them for its install script, which some npm set-ups do not run.</summary>
    private static async Task LinkLibrariesAsync(string package, CancellationToken ct)
    {
        var list = Path.Combine(package, "native", "pg-symlinks.json");
        if (!File.Exists(list) || LinksOf(list).TrueForAll(link => File.Exists(Path.Combine(package, link.Target))))
        {
            return;
        }

        using var alone = await CrossProcessLock.TakeAsync(Path.Combine(NodePackages.Tools, ".install.lock"), _patience, ct);
        foreach (var (source, target) in LinksOf(list))
        {
            var path = Path.Combine(package, target);
            if (!File.Exists(path))
            {
                File.CreateSymbolicLink(path, Path.GetRelativePath(Path.GetDirectoryName(path)!, Path.Combine(package, source)));
            }
        }
    }

    private static List<Link> LinksOf(string list) =>
        JsonSerializer.Deserialize<List<Link>>(File.ReadAllText(list), JsonSerializerOptions.Web) ?? [];

    private static async Task<string> CopyAsync(string native, CancellationToken ct)
    {
        var home = HomeOf(native);
        var copy = Path.Combine(home, "native");
        using var alone = await CrossProcessLock.TakeAsync(Path.Combine(home, ".copy.lock"), _patience, ct);
        var stamp = Path.Combine(home, "native.stamp");
        var version = Directory.GetLastWriteTimeUtc(native).ToString("O");
        if (File.Exists(stamp) && await File.ReadAllTextAsync(stamp, ct) == version)
        {
            return copy;
        }

        await Command.RunAsync("PostgreSQL dosyalarının kopyası", ["cp", "-aT", native, copy], ct);
        await Command.RunAsync("PostgreSQL dosyalarının izni", ["chmod", "-R", "a+rX", home], ct);
        await File.WriteAllTextAsync(stamp, version, ct);
        return copy;
    }

    private static string HomeOf(string path) => Path.Combine("/var/lib/gullushoes-local", Repository.MarkOf(path));

    private sealed record Link(string Source, string Target);
}
