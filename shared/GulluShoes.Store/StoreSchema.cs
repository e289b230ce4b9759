using GulluShoes.Store.Model;
using GulluShoes.Store.Pipeline;
using GulluShoes.Store.Staff;
using GulluShoes.Store.Upkeep;
using Microsoft.EntityFrameworkCore;

namespace GulluShoes.Store;

/// <summary>Brings the database, the queues and the containers up to what the code needs.</summary>
public sealed class StoreSchema(IDbContextFactory<ShopDb> contexts, SingleFlight flight, StorageAccount storage, People people)
{
    /// <summary>Before any traffic; several processes may start at once (an advisory lock lets one do it). Also seeds the first person.</summary>
    public async Task MigrateAsync(CancellationToken ct)
    {
        await using (await flight.EnterAsync("schema", ct))
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            await db.Database.MigrateAsync(ct);
            await people.SeedFirstAsync(ct);
        }

        await storage.CreateAsync(ct);
    }
}
