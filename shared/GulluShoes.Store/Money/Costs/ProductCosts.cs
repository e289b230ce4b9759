using GulluShoes.Shop.Money.Costs;
using GulluShoes.Shop.Money.Rates;
using GulluShoes.Store.Audit;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Money.Costs;

/// <summary>What people say pairs cost. A word is never changed; order lines that have a cost keep it.</summary>
public sealed class ProductCosts(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>Words per entry.</summary>
    public const int Most = 1000;

    private static readonly ColumnSet<CostWish> Columns = new ColumnSet<CostWish>()
        .Add("scope", "text", wish => wish.Target.Scope.ToString())
        .AddText("model", wish => wish.Target.Model)
        .AddText("colour", wish => wish.Target.Colour)
        .AddText("barcode", wish => wish.Target.Barcode)
        .Add("amount", "numeric", wish => wish.Amount)
        .Add("currency", "text", wish => wish.Currency.ToString())
        .Add("valid_from", "date", wish => wish.ValidFrom);

    /// <summary>The products that a word is about; a barcode that became an alias means the other product.</summary>
    private const string Meant =
        $"""
        v.model = t.model and t.scope = '{nameof(CostScope.Model)}' or v.model = t.model and v.colour = t.colour and t.scope = '{nameof(CostScope.Colour)}'
            or v.barcode = coalesce(b.barcode, t.barcode) and t.scope = '{nameof(CostScope.Variant)}'
        """;

    /// <summary>Notes all of them, or none, and gives lines that waited for them their cost.</summary>
    /// <param name="deed">The same deed again answers as before.</param>
    public async Task<CostOutcome> EnterAsync(string deed, IReadOnlyList<CostWish> wishes, string userName, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (FirstWrong(wishes, IstanbulDay.Of(now)) is { } wrong)
        {
            return wrong;
        }

        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginDeedAsync(ct);
        if (await DoneBeforeAsync(connection, deed, ct) is { } before)
        {
            return before;
        }

        var meant = await MeantAsync(connection, wishes, ct);
        if (wishes.Where((_, place) => !meant.Exists(one => one.Place == place + 1)).FirstOrDefault() is { } unknown)
        {
            return new CostOutcome.Unknown(unknown.Target);
        }

        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(Note(deed, wishes, userName, now));
        await batch.ExecuteNonQueryAsync(ct);
        await using var fill = new NpgsqlCommand(CostSql.FillProducts, connection).With(now).With(meant.Select(one => one.Barcode).Distinct(StringComparer.Ordinal).ToArray());
        var lines = await fill.ExecuteNonQueryAsync(ct);
        await transaction.CommitAsync(ct);
        return new CostOutcome.Done(wishes.Count, lines);
    }

    private static CostOutcome.Refused? FirstWrong(IEnumerable<CostWish> wishes, DateOnly today) => wishes
        .Select(wish => ((wish.Amount is { } amount ? AmountRule.WrongOf(amount) : null) ?? AmountRule.WrongOf(wish.ValidFrom, today)) is { } fault ? new CostOutcome.Refused(wish.Target, fault) : null)
        .FirstOrDefault(refused => refused is not null);

    private static async Task<CostOutcome?> DoneBeforeAsync(NpgsqlConnection connection, string deed, CancellationToken ct)
    {
        // Two that come with one deed at once: the second waits here, and then sees what the first did.
        await using var line = new NpgsqlCommand(CostSql.Line, connection);
        await line.ExecuteNonQueryAsync(ct);
        await using var read = new NpgsqlCommand(
            "select (select count(*) from product_costs where deed = $1)::integer, (select count(*) from line_costs l join product_costs c on c.id = l.cost_id where c.deed = $1)::integer", connection).With(deed);
        var (entered, lines) = (await read.ListAsync(row => (row.GetInt32(0), row.GetInt32(1)), ct)).Single();
        return entered == 0 ? null : new CostOutcome.Done(entered, lines);
    }

    private static async Task<List<(long Place, string Barcode)>> MeantAsync(NpgsqlConnection connection, IReadOnlyList<CostWish> wishes, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(Columns.Command(
            $"""
            select t.place, v.barcode from (select row_number() over () as place, * from {Columns.Rows}) t
            left join barcode_aliases b on b.code = t.barcode join variants v on {Meant}
            """,
            wishes));
        await using var reader = await batch.ExecuteReaderAsync(ct);
        return await reader.ListAsync(row => (row.GetInt64(0), row.GetString(1)), ct);
    }

    private static NpgsqlBatchCommand Note(string deed, IReadOnlyList<CostWish> wishes, string userName, DateTimeOffset now)
    {
        var next = Columns.Count + 1;
        return Columns.Command(
            $"""
            insert into product_costs (scope, model, colour, barcode, amount, currency, valid_from, deed, made_at, made_by)
            select t.scope, t.model, t.colour, coalesce(b.barcode, t.barcode), t.amount, t.currency, t.valid_from, ${next}, ${next + 1}, ${next + 2}
            from (select row_number() over () as place, * from {Columns.Rows}) t left join barcode_aliases b on b.code = t.barcode order by t.place
            """,
            wishes).With(deed).With(now).With(userName);
    }
}
