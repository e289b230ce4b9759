using System.Runtime.CompilerServices;

namespace GulluShoes.Tests.House;

/// <summary>The repository's own files, for tests that read the house itself.</summary>
internal static class HouseFiles
{
    private static readonly string[] Skipped = ["obj", "bin", "artifacts", "node_modules", "dist", ".git", ".local", "Migrations"];

    public static string Root { get; } = FindRoot();

    public static string Path(params IEnumerable<string> parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>Paths relative to the root, with forward slashes.</summary>
    public static IEnumerable<string> All(string extension) => Under(new DirectoryInfo(Root))
        .Where(file => file.Extension == extension)
        .Select(file => System.IO.Path.GetRelativePath(Root, file.FullName).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    private static IEnumerable<FileInfo> Under(DirectoryInfo folder) => folder.EnumerateDirectories()
        .Where(inner => !Skipped.Contains(inner.Name))
        .SelectMany(Under)
        .Concat(folder.EnumerateFiles());

    private static string FindRoot([CallerFilePath] string here = "")
    {
        var folder = new FileInfo(here).Directory;
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "GulluShoes.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The repository's root was not found above " + here);
    }
}
