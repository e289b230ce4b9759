using GulluShoes.Shop.Money.Imports;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Money.Imports;

/// <summary>Uploaded sheets as people look at them.</summary>
public sealed class ImportReader(NpgsqlDataSource database)
{
    /// <summary>What was read is counted already; what is being read, row by row.</summary>
    private static readonly string Imports =
        $"""
        select m.*, coalesce(c.rows, n.rows) as rows, coalesce(c.applied, n.applied) as applied, coalesce(c.unchanged, n.unchanged) as unchanged, coalesce(c.no_such_order, n.no_such_order) as no_such_order,
            coalesce(c.errors, n.errors) as errors, coalesce(c.commission, n.commission) as commission, coalesce(c.net, n.net) as net
        from money_imports m left join import_counts c on c.import_id = m.id cross join lateral (
            select count(*) as rows, count(*) filter (where outcome = '{RowOutcome.Applied}') as applied, count(*) filter (where outcome = '{RowOutcome.Unchanged}') as unchanged,
                count(*) filter (where outcome = '{RowOutcome.NoSuchOrder}') as no_such_order, count(*) filter (where outcome = '{RowOutcome.Error}') as errors,
                sum(commission) filter (where wrong is null) as commission, sum(net) filter (where wrong is null) as net
            from import_outcomes r where c.import_id is null and r.import_id = m.id) n
        """;

    /// <summary>Null when there is none.</summary>
    public async Task<MoneyImport?> FindAsync(long id, CancellationToken ct)
    {
        await using var command = database.CreateCommand($"{Imports} where m.id = $1").With(id);
        return (await command.ListAsync(Import, ct)).SingleOrDefault();
    }

    /// <summary>The latest fifty, the newest first.</summary>
    public async Task<IReadOnlyList<MoneyImport>> ListAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand($"{Imports} where m.id in (select id from money_imports order by id desc limit 50) order by m.id desc");
        return await command.ListAsync(Import, ct);
    }

    /// <summary>Its rows in the order of the sheet.</summary>
    /// <param name="outcome">All when null.</param>
    /// <param name="after">The last row that was seen; 0 for the first page.</param>
    public async Task<MoneyImportRows> RowsAsync(long id, RowOutcome? outcome, int after, int take, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            select r.*, r.cargo_out + r.cargo_back as cargo, b.commission as before from import_rows r
            left join order_statements s on s.order_number = r.order_number and s.import_id <> r.import_id left join import_rows b on b.import_id = s.import_id and b.row = s.row
            where r.import_id = $1 and ($2 is null or r.outcome = $2) and r.row > $3 order by r.row limit $4
            """).With(id).With(outcome?.ToString()).With(after).With(take + 1);
        var rows = await command.ListAsync(Row, ct);
        return new MoneyImportRows([.. rows.Take(take)], rows.Count > take ? rows[take - 1].Row : null);
    }

    private static MoneyImport Import(NpgsqlDataReader row) => new(
        row.Get<long>("id"),
        row.Get<string>("file_name")!,
        row.Get<int>("bytes"),
        row.Get<string>("kind") is { } kind ? Enum.Parse<SheetKind>(kind) : null,
        row.GetEnum<ImportState>("state"),
        row.Get<bool>("preview"),
        row.Get<string>("refusal"),
        row.Get<long>("rows"),
        row.Get<long>("applied"),
        row.Get<long>("unchanged"),
        row.Get<long>("no_such_order"),
        row.Get<long>("errors"),
        row.Get<decimal?>("commission"),
        row.Get<decimal?>("net"),
        row.Get<DateTimeOffset>("made_at"),
        row.Get<string>("made_by")!,
        row.Get<DateTimeOffset?>("applied_at"),
        row.Get<string>("applied_by"),
        row.Get<DateTimeOffset?>("undone_at"),
        row.Get<string>("undone_by"));

    private static MoneyImportRow Row(NpgsqlDataReader row) => new(
        row.Get<int>("row"),
        row.Get<string>("outcome") is { } outcome ? Enum.Parse<RowOutcome>(outcome) : null,
        row.Get<string>("order_number"),
        row.Get<string>("status"),
        row.Get<decimal?>("amount"),
        row.Get<decimal?>("commission"),
        row.Get<decimal?>("discount"),
        row.Get<decimal?>("cargo"),
        row.Get<decimal?>("net"),
        row.Get<string>("wrong_column"),
        row.Get<string>("wrong"),
        row.Get<decimal?>("before"));
}
