using System.Security.Cryptography;
using System.Text;
using GulluShoes.Local.Processes;

namespace GulluShoes.Local.Setup;

/// <summary>The portal's files, built by Vite when anything they are made of has changed.</summary>
public static class PortalBuild
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(12);
    private static readonly string[] _products = ["node_modules", "dist", "coverage"];
    private static readonly string _stamp = Repository.PathOf("artifacts/portal.stamp");

    /// <summary>The portal's source.</summary>
    public static string Source { get; } = Repository.PathOf("web");

    /// <summary>The built files, to be served as they are.</summary>
    public static string Files { get; } = Repository.PathOf("web/dist");

    /// <summary>True when the built files match the source.</summary>
    public static bool IsFresh() =>
        File.Exists(Path.Combine(Files, "index.html")) && File.Exists(_stamp) && File.ReadAllText(_stamp) == HashOfSource();

    /// <summary>Builds it unless it is fresh; returns the folder of the built files.</summary>
    /// <exception cref="LocalException">Node or npm is missing, or the build failed.</exception>
    public static async Task<string> EnsureAsync(CancellationToken ct)
    {
        if (IsFresh())
        {
            return Files;
        }

        await NodePackages.EnsureAsync(Source, ct);
        using var alone = await CrossProcessLock.TakeAsync(Path.Combine(Source, ".install.lock"), _patience, ct);
        if (!IsFresh())
        {
            await BuildAsync(ct);
        }

        return Files;
    }

    private static async Task BuildAsync(CancellationToken ct)
    {
        var hash = HashOfSource();
        await Command.RunAsync(
            new ChildStart("Portal derlemesi", NodePackages.NpmProgram()) { Folder = Source, Arguments = ["run", "build"] },
            ct);
        Directory.CreateDirectory(Path.GetDirectoryName(_stamp)!);
        await File.WriteAllTextAsync(_stamp, hash, ct);
    }

    private static string HashOfSource()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in SourceFiles().Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(Source, file)));
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static IEnumerable<string> SourceFiles() => Directory.EnumerateFiles(Source)
        .Where(file => Path.GetFileName(file) is not ".install.lock" && !file.EndsWith(".tsbuildinfo", StringComparison.Ordinal))
        .Concat(Directory.EnumerateDirectories(Source)
            .Where(folder => !_products.Contains(Path.GetFileName(folder)))
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)));
}
