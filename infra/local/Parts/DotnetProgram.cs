using GulluShoes.Local.Processes;
using GulluShoes.Local.Setup;

namespace GulluShoes.Local.Parts;

/// <summary>Our own programs, started beside us in the same configuration (debug or release) that we were built in.</summary>
internal static class DotnetProgram
{
    /// <summary>How to start the project of this name.</summary>
    /// <exception cref="LocalException">It was not built.</exception>
    public static ChildStart Of(string title, string project, IReadOnlyDictionary<string, string?> environment, string? logFile)
    {
        var configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var folder = Repository.PathOf($"artifacts/bin/{project}/{configuration}");
        var program = Path.Combine(folder, project + ".dll");
        return File.Exists(program)
            ? new ChildStart(title, Host) { Arguments = [program], Folder = folder, Environment = environment, LogFile = logFile }
            : throw new LocalException($"{program} yok: önce depo kökünde \"dotnet build\" çalıştırın.");
    }

    private static string Host => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH")
        ?? Command.Find("dotnet")
        ?? throw new LocalException("dotnet bulunamadı: .NET 10 SDK kurulu ve PATH üzerinde olmalı.");
}
