using GulluShoes.Shop.Money.Desk;
using GulluShoes.Shop.Money.Rates;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Money.Desk;

/// <summary>
/// What every product of an uploaded tariff would earn in every tier. One statement reads a whole file with its costs; the rule that reckons one pair reckons them all, so that a
/// row says what the desk says of the same pair.
/// </summary>
public sealed class TariffDesks(NpgsqlDataSource database, TimeProvider clock)
{
    /// <param name="after">How many were seen before.</param>
    public async Task<TariffDeskPage> PageAsync(TariffDeskWish wish, int after, int take, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var rows = await RowsAsync(connection, wish, ct);
        var all = rows.ConvertAll(row => row.Reckoned());
        var shown = all.Where(line => wish.Show is not { } show || Is(line, show)).OrderByDescending(line => line.Gain is not null).ThenByDescending(line => line.Gain).ThenBy(line => line.Row).ThenBy(line => line.Part).Skip(after).Take(take + 1).ToList();
        long Count(TariffDeskShow show) => all.Count(line => Is(line, show));
        return new TariffDeskPage(
            [.. shown.Take(take)], shown.Count > take ? after + take : null, all.Count, Count(TariffDeskShow.Better), Count(TariffDeskShow.Losing), Count(TariffDeskShow.Lacking), Count(TariffDeskShow.Chosen),
            all.Count(IsOpen), PartsOf(rows));
    }

    /// <summary>What is chosen for a period, in the order of the sheet.</summary>
    public async Task<IReadOnlyList<TariffAnswerLine>> AnswerAsync(long import, int part, CancellationToken ct)
    {
        await using var command = database.CreateCommand(TariffDeskSql.Answer).With(import).With(part);
        return await command.ListAsync(
            row => new TariffAnswerLine(row.GetInt32(0), row.GetDecimal(1), DaysOf(row.Get<DateTimeOffset>("valid_from"), row.Get<DateTimeOffset?>("valid_to"))), ct);
    }

    internal static bool IsOpen(TariffDeskLine line) => line is { Best: not null, Choice: null };

    internal async Task<List<TariffDeskRow>> RowsAsync(NpgsqlConnection connection, TariffDeskWish wish, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(TariffDeskSql.Rows, connection).With(wish.Import).With(IstanbulDay.Of(clock.GetUtcNow())).With(wish.Search);
        return await command.ListAsync(row => Read(row, wish.Returns), ct);
    }

    private static bool Is(TariffDeskLine line, TariffDeskShow show) => show switch
    {
        TariffDeskShow.Better => line.Gain > 0,
        TariffDeskShow.Losing => line.Today.Profit < 0,
        TariffDeskShow.Lacking => line.Missing.Count > 0,
        TariffDeskShow.Chosen => line.Choice is not null,
        _ => throw new ArgumentOutOfRangeException(nameof(show), show, null),
    };

    private static int? DaysOf(DateTimeOffset from, DateTimeOffset? to) => to is { } end ? (int)Math.Round((end - from).TotalDays) : null;

    // Products may have periods of their own; the commonest says what the part is called.
    private static IReadOnlyList<TariffDeskPart> PartsOf(IEnumerable<TariffDeskRow> rows) =>
    [
        .. rows.GroupBy(row => row.Part).OrderBy(part => part.Key).Select(part =>
        {
            var (from, to) = part.CountBy(row => (row.ValidFrom, row.ValidTo)).MaxBy(period => period.Value).Key;
            return new TariffDeskPart(part.Key, from, to, DaysOf(from, to), part.Count(), part.Count(row => row.Choice is not null));
        }),
    ];

    private static TariffDeskRow Read(NpgsqlDataReader row, decimal returns)
    {
        var terms = new PairTerms(row.Get<decimal?>("unit_try"), row.Get<decimal?>("packaging"), row.Get<decimal?>("cargo")) { Labour = row.Get<decimal?>("labour") ?? 0, Returns = returns };
        return new TariffDeskRow(
            row.Get<int>("row"),
            row.Get<int>("part"),
            row.Get<string>("barcode")!,
            row.Get<string>("shown_model"),
            row.Get<string>("colour"),
            row.Get<string>("shown_size"),
            row.Get<DateTimeOffset>("valid_from"),
            row.Get<DateTimeOffset?>("valid_to"),
            row.Get<decimal>("price"),
            PriceDesks.BandsOf(row),
            terms,
            LacksOf(terms, row.Get<string>("product") is not null, row.Get<decimal?>("amount") is not null),
            row.Get<short?>("tier") is { } tier ? new TierChoice(tier, row.Get<decimal>("chosen_price"), null, row.Get<DateTimeOffset>("made_at"), row.Get<string>("made_by")!) : null);
    }

    private static List<DeskLack> LacksOf(PairTerms terms, bool isKnown, bool hasCost)
    {
        if (terms.Missing == Shop.Money.Profit.ProfitParts.None)
        {
            return [];
        }

        var lacks = new List<DeskLack>();
        if (terms.Cost is null)
        {
            lacks.Add(!isKnown ? DeskLack.Product : hasCost ? DeskLack.Rate : DeskLack.Cost);
        }

        if (terms.Packaging is null)
        {
            lacks.Add(DeskLack.Packaging);
        }

        if (terms.Cargo is null)
        {
            lacks.Add(DeskLack.Cargo);
        }

        return lacks;
    }
}
