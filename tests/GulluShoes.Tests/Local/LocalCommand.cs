using System.Diagnostics;
using GulluShoes.Local.Processes;
using GulluShoes.Local.Setup;

namespace GulluShoes.Tests.Local;

/// <summary>The command as people start it, run to its end.</summary>
internal static class LocalCommand
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(3);

    public static string Program { get; } = Repository.PathOf(
        $"artifacts/bin/GulluShoes.Local/{Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory))}/GulluShoes.Local.dll");

    public static string Dotnet { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? Command.Find("dotnet")!;

    public static async Task<(int Code, string Out, string Error)> RunAsync(
        IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(Dotnet, [Program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        using var deadline = new CancellationTokenSource(_patience);
        var said = process.StandardOutput.ReadToEndAsync(deadline.Token);
        var complained = process.StandardError.ReadToEndAsync(deadline.Token);
        await process.WaitForExitAsync(deadline.Token);
        return (process.ExitCode, await said, await complained);
    }
}
