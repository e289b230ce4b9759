using System.Globalization;
using System.Security.Cryptography;
using GulluShoes.Local.Processes;
using GulluShoes.Local.Setup;

namespace GulluShoes.Local.Parts;

/// <summary>The files of one PostgreSQL server: made once, owned by the user it runs as, freed of what a killed run left.</summary>
internal sealed class PostgresCluster(string native, string folder)
{
    public const string Superuser = "gullu";

    public string Data { get; } = Path.Combine(folder, "data");

    public string Server { get; } = Program(native, "postgres");

    private string PasswordFile => Path.Combine(folder, "password");

    /// <summary>The superuser's password, made at random when the cluster was.</summary>
    public string Password => File.ReadAllText(PasswordFile).Trim();

    /// <summary>Makes the cluster unless it is there.</summary>
    public async Task EnsureAsync(CancellationToken ct)
    {
        if (File.Exists(Path.Combine(Data, "PG_VERSION")))
        {
            await GiveAwayAsync(ct);
            return;
        }

        try
        {
            Directory.CreateDirectory(folder);
            // Half a cluster of an interrupted first start is worth nothing.
            Remove(Data);
            await File.WriteAllTextAsync(PasswordFile, RandomNumberGenerator.GetHexString(32, lowercase: true), ct);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw DiskTrouble.Explain(folder, refused);
        }

        await GiveAwayAsync(ct);
        await InitialiseAsync(ct);
    }

    /// <summary>Ends a server that a killed run left on this data, and forgets its pid file.</summary>
    public async Task FreeAsync(CancellationToken ct)
    {
        var pidFile = Path.Combine(Data, "postmaster.pid");
        if (!File.Exists(pidFile))
        {
            return;
        }

        var first = (await File.ReadAllLinesAsync(pidFile, ct)).FirstOrDefault() ?? "";
        if (int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            await EndAsync(id, ct);
        }

        // The number in a stale file may meanwhile belong to somebody else, and PostgreSQL would then refuse to start.
        File.Delete(pidFile);
    }

    /// <summary>Deletes everything.</summary>
    public void Delete() => Remove(folder);

    private async Task EndAsync(int id, CancellationToken ct)
    {
        var mark = ProcessMark.Of(id);
        var words = OperatingSystem.IsLinux() && mark is not null ? await File.ReadAllTextAsync($"/proc/{id}/cmdline", ct) : "";
        if (mark is not null && words.Contains(Data, StringComparison.Ordinal))
        {
            await Leftovers.EndAsync(id, mark, Signal.Interrupt, ct);
        }
    }

    private static void Remove(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }

    private async Task GiveAwayAsync(CancellationToken ct)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(PasswordFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        if (Unprivileged.Needed)
        {
            await Command.RunAsync("PostgreSQL klasörünün sahibi", Unprivileged.Owner(folder), ct);
        }
    }

    private Task<IReadOnlyList<string>> InitialiseAsync(CancellationToken ct) => Command.RunAsync(
        new ChildStart("PostgreSQL hazırlığı", Program(native, "initdb"))
        {
            DropRoot = true,
            // The server's own sorting is by bytes on every machine; Turkish order is asked for where it is wanted.
            Arguments =
            [
                "--pgdata", Data, "--username", Superuser, "--pwfile", PasswordFile, "--auth", "scram-sha-256",
                "--encoding", "UTF8", "--locale", "C", "--no-sync",
            ],
        },
        ct);

    private static string Program(string native, string name) =>
        Path.Combine(native, "bin", OperatingSystem.IsWindows() ? name + ".exe" : name);
}
