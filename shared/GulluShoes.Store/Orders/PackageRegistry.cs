using GulluShoes.Shop.Orders;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Orders;

/// <summary>What the shop holds about a package, for comparison with Trendyol.</summary>
/// <param name="Version">Trendyol's lastModifiedDate that was applied, epoch milliseconds.</param>
/// <param name="Status">Trendyol's status as received.</param>
public sealed record PackageState(long PackageId, long Version, string Status, Stage Stage);

/// <summary>Every package there ever was, with its stage and version.</summary>
public sealed class PackageRegistry(NpgsqlDataSource database)
{
    private const string States =
        "select p.package_id, p.version, o.status, p.stage from packages p join orders o on o.stage = p.stage and o.package_id = p.package_id ";

    /// <summary>The states of the packages that are known among those asked for.</summary>
    public async Task<IReadOnlyList<PackageState>> StatesAsync(IReadOnlyCollection<long> packageIds, CancellationToken ct)
    {
        await using var command = database.CreateCommand(States + "where p.package_id = any($1) order by p.package_id").With(packageIds.ToArray());
        return await command.ListAsync(Read, ct);
    }

    /// <summary>The states of all packages that Trendyol last changed within the window, both ends included.</summary>
    public async Task<IReadOnlyList<PackageState>> StatesAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken ct)
    {
        await using var command = database.CreateCommand(States + "where p.version between $1 and $2 order by p.package_id")
            .With(from.ToUnixTimeMilliseconds()).With(to.ToUnixTimeMilliseconds());
        return await command.ListAsync(Read, ct);
    }

    private static PackageState Read(NpgsqlDataReader row) => new(row.GetInt64(0), row.GetInt64(1), row.GetString(2), row.GetEnum<Stage>("stage"));
}
