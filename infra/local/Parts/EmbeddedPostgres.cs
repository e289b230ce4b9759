using System.Diagnostics;
using GulluShoes.Local.Processes;
using GulluShoes.Local.Setup;
using Npgsql;

namespace GulluShoes.Local.Parts;

/// <summary>A real PostgreSQL server from npm, run as our own child. As root it runs as another user.</summary>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    private const int Attempts = 5;
    private static readonly TimeSpan _startPatience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan _between = TimeSpan.FromMilliseconds(40);
    private readonly PostgresCluster _cluster;
    private readonly PostgresSettings _settings;
    private readonly string _password;
    private ChildProcess? _process;

    private EmbeddedPostgres(PostgresCluster cluster, PostgresSettings settings)
    {
        _cluster = cluster;
        _settings = settings;
        _password = cluster.Password;
        Port = settings.Port ?? FreePorts.Next();
    }

    /// <summary>TCP port on 127.0.0.1; stays the same over <see cref="RestartAsync"/> unless somebody took it.</summary>
    public int Port { get; private set; }

    /// <summary>The server process, to watch it.</summary>
    public ChildProcess Process => _process ?? throw new InvalidOperationException("PostgreSQL is stopped.");

    /// <summary>Connection string of the superuser to the database <c>postgres</c>.</summary>
    public string ConnectionString => ConnectionStringFor("postgres");

    /// <summary>Connection string of the superuser to a database of this server.</summary>
    public string ConnectionStringFor(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = Port,
        Username = PostgresCluster.Superuser,
        Password = _password,
        Database = database,
    }.ConnectionString;

    /// <summary>Starts a server; makes its data folder when there is none.</summary>
    /// <exception cref="LocalException">It cannot start; the message says why in one sentence.</exception>
    public static async Task<EmbeddedPostgres> StartAsync(PostgresSettings settings, CancellationToken ct)
    {
        var native = await PostgresFiles.EnsureAsync(ct);
        await ChildRoster.SweepAsync(ct);
        PostgresTemporary.Sweep();
        var folder = PostgresFiles.Reachable(settings.DataFolder ?? PostgresTemporary.NewFolder(settings.InMemory));
        var cluster = new PostgresCluster(native, folder);
        await cluster.EnsureAsync(ct);
        var server = new EmbeddedPostgres(cluster, settings);
        try
        {
            await server.RestartAsync(ct);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts again after <see cref="StopAsync"/> or <see cref="KillAsync"/>, on the same data and port.</summary>
    public async Task RestartAsync(CancellationToken ct)
    {
        await StopAsync();
        for (var attempt = 1; ; attempt++)
        {
            await _cluster.FreeAsync(ct);
            _process = ChildProcess.Start(PostgresArguments.For(_cluster, _settings, Port));
            if (await AnswersAsync(_process, ct))
            {
                return;
            }

            await GiveUpOrPrepareAsync(attempt, ct);
        }
    }

    /// <summary>Creates a database and returns the connection string to it.</summary>
    /// <param name="template">What it is a copy of, to which nobody is connected; null for an empty one.</param>
    public async Task<string> CreateDatabaseAsync(string name, CancellationToken ct, string? template = null)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync(ct);
        // Where the log protects nothing, copying the files takes a quarter of the time that copying through the log takes.
        var strategy = _settings.Unsafe ? "file_copy" : "wal_log";
        await using var create = new NpgsqlCommand($"create database {Quoted(name)} template {Quoted(template ?? "template1")} strategy {strategy}", connection);
        try
        {
            await create.ExecuteNonQueryAsync(ct);
        }
        catch (PostgresException exists) when (exists.SqlState == PostgresErrorCodes.DuplicateDatabase)
        {
            // A second start meets the database of the first.
        }

        return ConnectionStringFor(name);
    }

    /// <summary>Deletes a database, and ends who is still connected to it.</summary>
    /// <param name="connectionString">As <see cref="CreateDatabaseAsync"/> gave it.</param>
    public async Task DropDatabaseAsync(string connectionString, CancellationToken ct)
    {
        var name = new NpgsqlConnectionStringBuilder(connectionString).Database!;
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync(ct);
        await using var drop = new NpgsqlCommand($"drop database if exists {Quoted(name)} with (force)", connection);
        await drop.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Stops in good order (connections are ended, data is flushed); the data stays.</summary>
    public async Task StopAsync()
    {
        if (_process is { } running)
        {
            await running.DisposeAsync();
            _process = null;
        }
    }

    /// <summary>Ends the server as <c>kill -9</c> would; the data stays.</summary>
    public async Task KillAsync()
    {
        await Process.KillAsync();
        await StopAsync();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        if (_settings.DataFolder is null)
        {
            _cluster.Delete();
        }
    }

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private async Task<bool> AnswersAsync(ChildProcess process, CancellationToken ct)
    {
        var silentSince = Stopwatch.GetTimestamp();
        while (!process.HasEnded && Stopwatch.GetElapsedTime(silentSince) < _startPatience)
        {
            try
            {
                await using var connection = new NpgsqlConnection(ConnectionString + ";Pooling=false");
                await connection.OpenAsync(ct);
                return true;
            }
            catch (NpgsqlException refused) when (!ct.IsCancellationRequested)
            {
                // A server that was killed reads its log again first, which may take minutes; who ended it then would only have it begin anew.
                silentSince = refused.SqlState == PostgresErrorCodes.CannotConnectNow ? Stopwatch.GetTimestamp() : silentSince;
                await Task.Delay(_between, ct);
            }
        }

        return false;
    }

    private async Task GiveUpOrPrepareAsync(int attempt, CancellationToken ct)
    {
        var lines = string.Join(Environment.NewLine, Process.LastLines());
        await StopAsync();
        if (lines.Contains("could not bind", StringComparison.Ordinal) && _settings.Port is null)
        {
            Port = FreePorts.Next();
        }
        else if (!lines.Contains("shared memory block", StringComparison.Ordinal))
        {
            // Only the workers of a killed server, still ending, are worth another try.
            attempt = Attempts;
        }

        if (attempt >= Attempts)
        {
            throw new LocalException($"PostgreSQL başlayamadı (port {Port}, klasör {_cluster.Data}):{Environment.NewLine}{lines}");
        }

        await Task.Delay(_between * 10, ct);
    }
}
