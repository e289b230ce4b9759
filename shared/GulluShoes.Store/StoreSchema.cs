using GulluShoes.Store.Pipeline;
using GulluShoes.Store.Staff;
using GulluShoes.Store.Upkeep;

namespace GulluShoes.Store;

/// <summary>Brings the database, the queues and the containers up to what the code needs.</summary>
public sealed class StoreSchema(SchemaMigrations migrations, SingleFlight flight, StorageAccount storage, People people)
{
    /// <summary>Before any traffic; several processes may start at once (an advisory lock lets one do it). Also seeds the first person.</summary>
    public async Task MigrateAsync(CancellationToken ct)
    {
        await using (await flight.EnterAsync("schema", ct))
        {
            await migrations.ApplyAsync(ct);
            await people.SeedFirstAsync(ct);
        }

        await storage.CreateAsync(ct);
    }
}
