using Npgsql;

namespace GulluShoes.StoreTests.Stores;

/// <summary>Connections that end in the middle of anything.</summary>
internal static class DyingConnections
{
    /// <summary>After so many deaths the work must come to an end, also where a machine is slower than death.</summary>
    private const int Most = 150;

    /// <summary>Ends other people's connections to the store's database, wherever they are just now, until told to stop or there were enough. Returns how many.</summary>
    public static async Task<int> KillAsync(TestStore store, StoreServers servers, int seed, CancellationToken ended)
    {
        var random = new Random(seed);
        var killed = 0;
        var database = (string)(await store.ScalarAsync("select current_database()"))!;
        await using var own = NpgsqlDataSource.Create(servers.Postgres.ConnectionString);
        while (!ended.IsCancellationRequested && killed < Most)
        {
            // Not a wait for something: the moment of death is what the test varies.
            await Task.Delay(random.Next(30), CancellationToken.None);
            await using var kill = own.CreateCommand(
                """
                select count(pg_terminate_backend(pid)) from (
                    select pid from pg_stat_activity where datname = $1 and state <> 'idle' order by random() limit 1) one
                """);
            kill.Parameters.Add(new NpgsqlParameter<string> { TypedValue = database });
            killed += (int)(long)(await kill.ExecuteScalarAsync(CancellationToken.None))!;
        }

        // Some were at rest again when their end reached them.
        store.Database.Clear();
        return killed;
    }
}
