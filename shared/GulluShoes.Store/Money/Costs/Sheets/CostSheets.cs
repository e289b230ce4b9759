using System.Runtime.CompilerServices;
using GulluShoes.Shop.Money.Costs;
using GulluShoes.Shop.Money.Rates;
using GulluShoes.Store.Money.Imports;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Money.Costs.Sheets;

/// <summary>Costs that come as a sheet. While it is applied, its rows are words like those that people type; taken back, it is as if they had not been said.</summary>
public sealed class CostSheets(NpgsqlDataSource database, CostReader costs, TimeProvider clock)
{
    /// <summary>Headings that name the product; the names of the sheet's columns are the reader's, and these two are told back to people.</summary>
    public const string Model = "Model", Barcode = "Barkod", Amount = "Maliyet";

    /// <summary>Keeps rows as they were read. Rows that are there stay, so that a reading that died may begin again.</summary>
    public async Task KeepAsync(long id, IReadOnlyCollection<CostRow> rows, CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        var columns = CostSheetSql.Rows;
        batch.BatchCommands.Add(columns.Command($"insert into cost_rows (import_id, {columns.Names}) select ${columns.Count + 1}, {columns.Values} from {columns.Rows} on conflict do nothing", rows).With(id));
        await batch.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Its rows in the order of the sheet.</summary>
    /// <param name="outcome">All when null.</param>
    /// <param name="after">The last row that was seen; 0 for the first page.</param>
    public async Task<CostSheetLines> LinesAsync(long id, RowOutcome? outcome, int after, int take, CancellationToken ct)
    {
        await using var command = database.CreateCommand(CostSheetSql.Lines).With(id).With(outcome?.ToString()).With(after).With(take + 1);
        var lines = await command.ListAsync(Line, ct);
        return new CostSheetLines([.. lines.Take(take)], lines.Count > take ? lines[take - 1].Row : null);
    }

    /// <summary>Lines to fill in: the models whose sales wait for a cost, what blocks the most lira first.</summary>
    public async IAsyncEnumerable<CostBlank> MissingAsync([EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var row in (await costs.MissingAsync(int.MaxValue, ct)).Rows)
        {
            yield return new CostBlank(row.Model, null, null, row.Barcode, null, CostCurrency.USD, row.FirstDay, row.Packages);
        }
    }

    /// <summary>Lines to change: everything that has a cost of its own today, and models that have none.</summary>
    public async IAsyncEnumerable<CostBlank> AllAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var today = IstanbulDay.Of(clock.GetUtcNow());
        await using var command = database.CreateCommand(CostSheetSql.All).With(today);
        foreach (var line in await command.ListAsync(row => Blank(row, today), ct))
        {
            yield return line;
        }
    }

    /// <summary>Finds what each row means, and what it would change; said of the products when the import is applied.</summary>
    internal async Task JudgeAsync(NpgsqlConnection connection, long id, CancellationToken ct)
    {
        var targets = await TargetsAsync(connection, ct);
        await using var said = new NpgsqlCommand(CostSheetSql.Said, connection).With(id);
        var rows = await said.ListAsync(row => MeantOf(row.Get<int>("row"), SaidOf(row), targets), ct);
        if (rows.Count == 0)
        {
            return;
        }

        await using var batch = new NpgsqlBatch(connection);
        var meant = CostSheetSql.Meant;
        batch.Add(CostSql.Line);
        batch.BatchCommands.Add(meant.Command($"update cost_rows r set {meant.Assignments} from {meant.Rows} where r.import_id = ${meant.Count + 1} and r.row = t.row", rows).With(id));
        batch.Add(CostSheetSql.Contradictions).With(id).With(Amount).With(CostSheetTexts.Contradiction);
        batch.Add(CostSheetSql.Judge).With(id);
        batch.Add(CostSheetSql.Say).With(id);
        batch.Add(CostSheetSql.Fill).With(clock.GetUtcNow()).With(id);
        await batch.ExecuteNonQueryAsync(ct);
    }

    /// <summary>After its state was set: sold lines give back what they have of it, and get what stands without it.</summary>
    internal IReadOnlyList<NpgsqlBatchCommand> TakeBack(long id) =>
    [
        new(CostSql.Line), new NpgsqlBatchCommand(CostSheetSql.Recover).With(id), new NpgsqlBatchCommand(CostSheetSql.Forget).With(id),
        new NpgsqlBatchCommand(CostSheetSql.Fill).With(clock.GetUtcNow()).With(id),
    ];

    private static async Task<CostTargets> TargetsAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var all = new NpgsqlCommand(CostSheetSql.Shoes, connection);
        var shoes = await all.ListAsync(row => new NamedShoe(row.Get<string>("barcode")!, SpellingOf(row, "model"), SpellingOf(row, "colour"), row.Get<string>("size")), ct);
        await using var codes = new NpgsqlCommand("select code, barcode from barcode_aliases", connection);
        return new CostTargets(shoes, (await codes.ListAsync(row => (row.GetString(0), row.GetString(1)), ct)).ToDictionary(StringComparer.Ordinal));
    }

    private static SaidProduct SaidOf(NpgsqlDataReader row) =>
        new(SpellingOf(row, "model"), SpellingOf(row, "colour"), row.Get<string>("size"), row.Get<string>("barcode")) { IsNumber = row.Get<bool>("loose_model") };

    private static MeantRow MeantOf(int row, SaidProduct said, CostTargets targets)
    {
        var match = targets.Of(said);
        return new MeantRow(row, (match as ProductMatch.Found)?.Target, said.Barcode is null ? Model : Barcode, CostSheetTexts.Of(match));
    }

    private static Spelling? SpellingOf(NpgsqlDataReader row, string column) => row.Get<string>(column) is { } written ? new Spelling(written, row.Get<string>($"plain_{column}")!) : null;

    private static CostSheetLine Line(NpgsqlDataReader row) => new(
        row.Get<int>("row"), Enum<RowOutcome>(row, "outcome"), Enum<CostScope>(row, "scope"), row.Get<string>("model"), row.Get<string>("colour"), row.Get<string>("size"), row.Get<string>("barcode"),
        row.Get<decimal?>("amount"), Enum<CostCurrency>(row, "currency"), row.Get<DateOnly?>("valid_from"), row.Get<decimal?>("was"), Enum<CostCurrency>(row, "was_currency"),
        row.Get<string>("wrong_column"), row.Get<string>("wrong"));

    private static CostBlank Blank(NpgsqlDataReader row, DateOnly today) => new(
        row.Get<string>("model"), row.Get<string>("colour"), row.Get<string>("size"), row.Get<string>("barcode"), row.Get<decimal?>("amount"), Enum<CostCurrency>(row, "currency") ?? CostCurrency.USD,
        row.Get<DateOnly?>("valid_from") ?? today, 0);

    private static T? Enum<T>(NpgsqlDataReader row, string column)
        where T : struct, Enum => row.Get<string>(column) is { } word ? System.Enum.Parse<T>(word) : null;
}
