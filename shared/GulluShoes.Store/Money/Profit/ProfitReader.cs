using System.Runtime.CompilerServices;
using GulluShoes.Shop.Money.Tariffs;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Money.Profit;

/// <summary>What lines earned, added up, and down to the rows that make it.</summary>
public sealed class ProfitReader(NpgsqlDataSource database)
{
    /// <summary>The page and its coverage are asked at the same time: each takes the database about as long.</summary>
    /// <param name="after">How many were seen before.</param>
    public async Task<ProfitPage> PageAsync(ProfitWish wish, int after, int take, CancellationToken ct)
    {
        var (asked, covered) = (RowsAsync(), CoverageAsync(wish, ct));
        await Task.WhenAll(asked, covered);
        var rows = await asked;
        return new ProfitPage([.. rows.Skip(1).Take(take)], rows.Count > take + 1 ? after + take : null, rows[0].Sums, await covered);

        async Task<List<ProfitGroup>> RowsAsync()
        {
            await using var batch = database.CreateBatch();
            Asked(batch.Add(ProfitReadSql.Page(wish)), wish).With(after).With(take + 1);
            await using var reader = await batch.ExecuteReaderAsync(ct);
            return await reader.ListAsync(Group, ct);
        }
    }

    /// <summary>All of them, one after the other.</summary>
    public async IAsyncEnumerable<ProfitGroup> ReadAsync(ProfitWish wish, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        Asked(batch.Add(ProfitReadSql.All(wish)), wish);
        await using var reader = await batch.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            yield return Group(reader);
        }
    }

    /// <summary>Null when there is no such line, or nobody has reckoned it yet.</summary>
    public async Task<ProfitProof?> ProveAsync(long packageId, long lineId, CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        batch.Add(ProfitReadSql.Line).With(packageId).With(lineId);
        batch.Add(ProfitReadSql.Account).With(packageId).With(lineId);
        batch.Add(ProfitReadSql.Cargo).With(packageId);
        await using var reader = await batch.ExecuteReaderAsync(ct);
        var line = (await reader.ListAsync(Proof, ct)).SingleOrDefault();
        await reader.NextResultAsync(ct);
        var account = await reader.ListAsync(
            row => new ProfitEntry(row.Get<string>("type")!, row.Get<string>("text"), row.Get<DateTimeOffset>("transacted_at"), row.Get<decimal>("net"), row.Get<decimal?>("commission")), ct);
        await reader.NextResultAsync(ct);
        var cargo = await reader.ListAsync(row => new ProfitParcel(row.GetString(0), row.Get<string>("text"), row.GetDecimal(2), row.Get<decimal?>("desi")), ct);
        return line is null ? null : line with { Account = account, Cargo = cargo };
    }

    private async Task<ProfitCoverage> CoverageAsync(ProfitWish wish, CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        Asked(batch.Add(ProfitReadSql.Coverage), wish);
        await using var reader = await batch.ExecuteReaderAsync(ct);
        return (await reader.ListAsync(CoverageOf, ct)).Single();
    }

    private static NpgsqlBatchCommand Asked(NpgsqlBatchCommand command, ProfitWish wish) =>
        command.With(wish.From).With(wish.To).With(wish.State?.ToString()).With(wish.Model).With(wish.Colour).With(wish.Size).With(wish.OrderNumber);

    private static ProfitProof Proof(NpgsqlDataReader row) => new(
        Group(row),
        row.Get<string>("commission_source") is null ? null : row.GetEnum<CommissionSource>("commission_source"),
        row.Get<long?>("statement_import"),
        row.Get<int?>("statement_row"),
        row.Get<long?>("tariff_import"),
        row.Get<int?>("tariff_row"),
        row.Get<decimal?>("cost_amount") is { } amount
            ? new ProfitCost(amount, row.Get<string>("currency")!, row.Get<decimal?>("rate"), row.Get<DateOnly?>("rate_day"), row.Get<decimal>("unit_try"))
            : null,
        [],
        [],
        row.Get<DateTimeOffset>("made_at"));

    private static ProfitGroup Group(NpgsqlDataReader row) => new(
        row.Get<DateOnly?>("day"),
        Name(row, "model"),
        Name(row, "colour"),
        Name(row, "size"),
        row.Get<string>("order_number"),
        row.Get<long?>("package_id"),
        row.Get<long?>("line_id"),
        SumsOf(row));

    private static string? Name(NpgsqlDataReader row, string column) => row.Get<string>(column) is { Length: > 0 } name ? name : null;

    private static ProfitCoverage CoverageOf(NpgsqlDataReader row) => new(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5), row.GetInt64(6));

    private static ProfitSums SumsOf(NpgsqlDataReader row)
    {
        return new ProfitSums(
            Count("lines"), Count("told"), Count("estimated_lines"), Count("pairs"), Lira("revenue"), Lira("discount"), Lira("commission"), Lira("cost"), Lira("labour"), Lira("packaging"), Lira("cargo"), Lira("fees"),
            Lira("correction"), Lira("profit"), Lira("estimated_commission"), Lira("estimated_cargo"), Lira("estimated_profit"), Lira("untold_revenue"))
        {
            NoCost = Count("no_cost"),
            NoCommission = Count("no_commission"),
            NoPackaging = Count("no_packaging"),
            NoCargo = Count("no_cargo"),
            NoPrice = Count("no_price"),
        };

        decimal Lira(string column) => row.Get<decimal>(column);
        long Count(string column) => row.Get<long>(column);
    }
}
