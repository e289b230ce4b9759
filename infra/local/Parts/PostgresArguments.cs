using System.Globalization;
using GulluShoes.Local.Processes;

namespace GulluShoes.Local.Parts;

/// <summary>The server's command line, sized for a machine with two cores.</summary>
internal static class PostgresArguments
{
    private static readonly string[] _sized =
    [
        "listen_addresses=127.0.0.1", "unix_socket_directories=", "shared_buffers=256MB", "work_mem=16MB",
        "maintenance_work_mem=128MB", "effective_cache_size=1GB", "max_wal_size=2GB", "random_page_cost=1.1",
        "timezone=UTC", "log_timezone=UTC", "max_worker_processes=4", "max_parallel_workers_per_gather=1",
    ];

    // Looking after each of the hundreds of databases that live for one test would cost more than the tests.
    private static readonly string[] _unsafe = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum_naptime=10min", "max_wal_size=512MB"];

    public static ChildStart For(PostgresCluster cluster, PostgresSettings settings, int port)
    {
        var wishes = new List<string>(_sized)
        {
            string.Create(CultureInfo.InvariantCulture, $"port={port}"),
            string.Create(CultureInfo.InvariantCulture, $"max_connections={settings.MaxConnections}"),
        };
        if (settings.Unsafe)
        {
            wishes.AddRange(_unsafe);
        }

        return new ChildStart("PostgreSQL", cluster.Server)
        {
            DropRoot = true,
            // SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for every client to leave.
            StopSignal = Signal.Interrupt,
            Arguments = ["-D", cluster.Data, .. wishes.SelectMany(wish => new[] { "-c", wish })],
            Environment = new Dictionary<string, string?> { ["LC_ALL"] = "C", ["TZ"] = "UTC" },
        };
    }
}
