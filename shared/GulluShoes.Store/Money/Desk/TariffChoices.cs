using GulluShoes.Shop.Money.Desk;
using GulluShoes.Shop.Money.Imports;
using GulluShoes.Store.Audit;
using GulluShoes.Store.Money.Imports;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Money.Desk;

/// <summary>Which tiers people choose. It is written down and goes into the file that they upload; no price is changed by it.</summary>
public sealed class TariffChoices(NpgsqlDataSource database, TariffDesks desks, TimeProvider clock)
{
    /// <summary>Rows per wish.</summary>
    public const int Most = 1000;

    /// <param name="deed">The same deed again answers as before.</param>
    public Task<ChoiceOutcome> ChooseAsync(string deed, long import, IReadOnlyList<TierWish> wishes, string person, CancellationToken ct) => DecideAsync(deed, import, "Chosen", 0, person, rows =>
    {
        var known = rows.ToDictionary(row => (row.Row, row.Part));
        var decided = new List<TariffDeskSql.Decided>();
        foreach (var wish in wishes)
        {
            if (!known.TryGetValue((wish.Row, wish.Part), out var row))
            {
                return (new ChoiceOutcome.NoSuchRow(wish.Row), []);
            }

            var tier = wish.Tier is null ? null : TariffTier.Of(row.Bands).FirstOrDefault(one => one.Number == wish.Tier);
            if (wish.Tier is not null && tier is null)
            {
                return (new ChoiceOutcome.NoSuchTier(wish.Row), []);
            }

            decided.Add(new TariffDeskSql.Decided(wish.Row, wish.Part, row.Barcode, wish.Tier, tier?.OfferFor(row.Price)));
        }

        return (null, decided);
    }, ct);

    /// <summary>Chooses what leaves most for every row of which all is known and nothing is chosen yet; what was chosen by hand stays.</summary>
    /// <param name="returns">The part of sold pairs that is expected to come back.</param>
    /// <inheritdoc cref="ChooseAsync"/>
    public Task<ChoiceOutcome> ChooseBestAsync(string deed, long import, decimal returns, string person, CancellationToken ct) => DecideAsync(
        deed,
        import,
        "Best",
        returns,
        person,
        rows => (null, [.. rows.Select(row => row.Reckoned()).Where(TariffDesks.IsOpen).Select(line => new TariffDeskSql.Decided(line.Row, line.Part, line.Barcode, line.Best, line.Offers.First(offer => offer.Tier == line.Best).Price))]),
        ct);

    private async Task<ChoiceOutcome> DecideAsync(
        string deed, long import, string way, decimal returns, string person, Func<List<TariffDeskRow>, (ChoiceOutcome? Wrong, IReadOnlyList<TariffDeskSql.Decided> Choices)> choose, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginDeedAsync(ct);
        await using var line = new NpgsqlCommand(TariffDeskSql.Line, connection);
        await line.ExecuteNonQueryAsync(ct);
        if (await BeforeAsync(connection, deed, import, ct) is { } ended)
        {
            return ended;
        }

        var (wrong, choices) = choose(await desks.RowsAsync(connection, new TariffDeskWish(import, null, null, returns), ct));
        if (wrong is not null)
        {
            return wrong;
        }

        await KeepAsync(connection, deed, import, way, person, choices, ct);
        await transaction.CommitAsync(ct);
        return new ChoiceOutcome.Done(choices.Count);
    }

    /// <summary>How it ended when the deed was done before or cannot be done; null when it can.</summary>
    private static async Task<ChoiceOutcome?> BeforeAsync(NpgsqlConnection connection, string deed, long import, CancellationToken ct)
    {
        await using var read = new NpgsqlCommand(
            "select m.kind, m.state, (select d.lines from tariff_decisions d where d.deed = $2) as done from money_imports m where m.id = $1", connection).With(import).With(deed);
        var found = (await read.ListAsync(row => (Kind: row.Get<string>("kind"), State: row.GetEnum<ImportState>("state"), Done: row.Get<int?>("done")), ct)).SingleOrDefault();
        return found.Kind != nameof(SheetKind.CommissionTariff) ? new ChoiceOutcome.Unknown()
            : found.Done is { } lines ? new ChoiceOutcome.Done(lines)
            : found.State is ImportState.Read or ImportState.Applied ? null : new ChoiceOutcome.Closed();
    }

    private async Task KeepAsync(NpgsqlConnection connection, string deed, long import, string way, string person, IReadOnlyList<TariffDeskSql.Decided> choices, CancellationToken ct)
    {
        var only = choices.Count == 1 ? choices[0] : null;
        await using var decide = new NpgsqlCommand(TariffDeskSql.Decide, connection)
            .With(import).With(way).With(choices.Count).With(only?.Barcode).With((short?)only?.Tier).With(only?.Price).With(deed).With(clock.GetUtcNow()).With(person);
        var decision = (long)(await decide.ExecuteScalarAsync(ct))!;
        await using var batch = new NpgsqlBatch(connection);
        var columns = TariffDeskSql.Choices;
        batch.BatchCommands.Add(columns.Command(
            $"insert into tariff_choices (decision_id, import_id, {columns.Names}) select ${columns.Count + 1}, ${columns.Count + 2}, {columns.Values} from {columns.Rows}", choices).With(decision).With(import));
        await batch.ExecuteNonQueryAsync(ct);
    }
}
