using System.Reflection;
using GulluShoes.Store.Model;
using GulluShoes.Store.Sql;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace GulluShoes.Store;

/// <summary>Brings the tables up to what the code needs.</summary>
public sealed class SchemaMigrations(NpgsqlDataSource database, IDbContextFactory<ShopDb> contexts)
{
    /// <summary>Does nothing when every migration was applied before.</summary>
    public async Task ApplyAsync(CancellationToken ct)
    {
        // The framework builds its whole model before it looks: seconds of a cold start, of which nearly every one finds nothing to do.
        if (!await AreAppliedAsync(ct))
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            await db.Database.MigrateAsync(ct);
        }
    }

    private async Task<bool> AreAppliedAsync(CancellationToken ct)
    {
        await using var begun = database.CreateCommand("""select to_regclass('"__EFMigrationsHistory"') is not null""");
        if (await begun.ExecuteScalarAsync(ct) is not true)
        {
            return false;
        }

        string[] ours = [.. typeof(ShopDb).Assembly.GetTypes().Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id).OfType<string>()];
        await using var applied = database.CreateCommand("""select not exists (select from unnest($1) id where id not in (select "MigrationId" from "__EFMigrationsHistory"))""")
            .With(ours);
        return await applied.ExecuteScalarAsync(ct) is true;
    }
}
