using GulluShoes.Store;
using GulluShoes.StoreTests.Stores;

namespace GulluShoes.StoreTests.Upkeep;

[Collection(StoreCollection.Name)]
public sealed class SchemaTests(StoreServers servers)
{
    [Fact]
    public async Task Four_instances_that_start_at_once_migrate_once()
    {
        var database = await servers.Postgres.CreateDatabaseAsync("four_instances", CancellationToken.None);
        (string, string)[] first = [("FirstPerson:UserName", "gullu"), ("FirstPerson:Password", "Kırmızı-topuk-37")];
        var instances = Enumerable.Range(0, 4).Select(_ => TestStore.Open(database, servers.Azurite.ConnectionString, first)).ToList();

        await Task.WhenAll(instances.Select(instance => Task.Run(() => instance.Get<StoreSchema>().MigrateAsync(CancellationToken.None))));

        Assert.Equal(1, await instances[0].CountAsync("people"));
        Assert.Equal(0, await instances[0].CountAsync("orders"));
        await Task.WhenAll(instances.Select(instance => instance.DisposeAsync().AsTask()));
    }
}
