using System.Security.Cryptography;
using System.Text;

namespace GulluShoes.Local.Setup;

/// <summary>Where this checkout lies.</summary>
public static class Repository
{
    /// <summary>The folder that holds GulluShoes.sln, searched upwards from the running program.</summary>
    public static string Root { get; } = Find();

    /// <summary>Twelve letters that stand for a path where the path itself cannot be used.</summary>
    public static string MarkOf(string path) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(path))))[..12];

    /// <summary>A path below the root, written with forward slashes.</summary>
    public static string PathOf(string relative) => Path.GetFullPath(Path.Combine(Root, relative));

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "GulluShoes.sln")))
            {
                return folder.FullName;
            }
        }

        throw new LocalException(
            $"GulluShoes.sln bulunamadı: program depo klasörünün içinden çalıştırılmalı (şu an: {AppContext.BaseDirectory}).");
    }
}
