using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using GulluShoes.Local.Parts;
using GulluShoes.Local.Processes;
using Npgsql;
using StackExchange.Redis;

namespace GulluShoes.StoreTests.Local;

public sealed class PartsTests
{
    private static CancellationToken Deadline => new CancellationTokenSource(TimeSpan.FromMinutes(10)).Token;

    [Fact]
    public async Task PostgreSQL_keeps_its_data_over_a_kill_and_an_immediate_restart()
    {
        await using var server = await EmbeddedPostgres.StartAsync(PostgresSettings.Throwaway, Deadline);
        var shop = await server.CreateDatabaseAsync("shop", Deadline);
        await ExecuteAsync(shop, "create table shoes (model int); insert into shoes values (99)");
        await ExecuteAsync(shop, "checkpoint");

        await server.KillAsync();
        NpgsqlConnection.ClearAllPools();
        await server.RestartAsync(Deadline);

        Assert.Equal(99, await ExecuteAsync(shop, "select model from shoes"));
    }

    [Fact]
    public async Task PostgreSQL_leaves_no_process_and_no_folder_behind()
    {
        var server = await EmbeddedPostgres.StartAsync(PostgresSettings.Throwaway, Deadline);
        var id = server.Process.Id;
        var folder = (string)(await ExecuteAsync(server.ConnectionString, "show data_directory"))!;

        await server.DisposeAsync();

        Assert.False(Leftovers.IsAlive(id));
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task Azurite_on_disk_remembers_blobs_and_messages_over_a_restart()
    {
        var folder = Directory.CreateTempSubdirectory("gullushoes-azurite-").FullName;
        await using (var azurite = await Azurite.StartAsync(new AzuriteSettings { DataFolder = folder }, Deadline))
        {
            var blobs = new BlobContainerClient(azurite.ConnectionString, "labels");
            await blobs.CreateAsync(cancellationToken: Deadline);
            await blobs.UploadBlobAsync("1/1.zpl", BinaryData.FromString("^XA^XZ"), Deadline);
            var queue = new QueueClient(azurite.ConnectionString, "labels");
            await queue.CreateAsync(cancellationToken: Deadline);
            await queue.SendMessageAsync("1", Deadline);

            await azurite.StopAsync();
            await azurite.RestartAsync(Deadline);

            Assert.True(await blobs.GetBlobClient("1/1.zpl").ExistsAsync(Deadline));
            Assert.Equal("1", (await queue.PeekMessageAsync(Deadline)).Value.MessageText);
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Two_throwaway_accounts_live_side_by_side()
    {
        await using var one = await Azurite.StartAsync(AzuriteSettings.Throwaway, Deadline);
        await using var other = await Azurite.StartAsync(AzuriteSettings.Throwaway, Deadline);

        Assert.NotEqual(one.BlobPort, other.BlobPort);
    }

    [Fact]
    public async Task Redis_answers_and_is_empty_after_a_restart()
    {
        await using var server = await RedisServer.StartAsync(Deadline);
        await SetAsync(server, "a", "1");
        await server.StopAsync();
        await server.RestartAsync(Deadline);

        await using var connection = await ConnectionMultiplexer.ConnectAsync(server.ConnectionString);
        Assert.False(await connection.GetDatabase().KeyExistsAsync("a"));
    }

    private static async Task SetAsync(RedisServer server, string key, string value)
    {
        await using var connection = await ConnectionMultiplexer.ConnectAsync(server.ConnectionString);
        await connection.GetDatabase().StringSetAsync(key, value);
    }

    private static async Task<object?> ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(Deadline);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(Deadline);
    }
}
