using GulluShoes.Local.Setup;

namespace GulluShoes.Local.Processes;

/// <summary>A program that runs to its end.</summary>
public static class Command
{
    /// <summary>Runs it and returns its last output lines.</summary>
    /// <exception cref="LocalException">It could not be started or ended with another code than 0; the message holds its last lines.</exception>
    public static async Task<IReadOnlyList<string>> RunAsync(ChildStart start, CancellationToken ct)
    {
        await using var child = ChildProcess.Start(start);
        await child.Ended.WaitAsync(ct);
        await child.StopAsync();
        var lines = child.LastLines(40);
        return child.ExitCode == 0
            ? lines
            : throw new LocalException($"{start.Name} olmadı (çıkış kodu {child.ExitCode}):{Environment.NewLine}{string.Join(Environment.NewLine, lines.TakeLast(12))}");
    }

    /// <summary>Runs a line of words, the first being the program.</summary>
    public static Task<IReadOnlyList<string>> RunAsync(string name, IReadOnlyList<string> words, CancellationToken ct) =>
        RunAsync(new ChildStart(name, words[0]) { Arguments = [.. words.Skip(1)] }, ct);

    /// <summary>The full path of a program on PATH, or null.</summary>
    public static string? Find(string program)
    {
        var endings = OperatingSystem.IsWindows() ? new[] { ".exe", ".cmd" } : [""];
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.SelectMany(folder => endings.Select(ending => Path.Combine(folder, program + ending))).FirstOrDefault(File.Exists);
    }
}
