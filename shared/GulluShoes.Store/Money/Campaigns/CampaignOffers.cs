using GulluShoes.Shop.Money.Campaigns;
using GulluShoes.Store.Money.Imports;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Money.Campaigns;

/// <summary>What campaigns offer products. They hold while their sheet is applied; nothing follows from them by itself.</summary>
public sealed class CampaignOffers(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>Rows of one file that say different things of one product and step are all wrong. Parameters: import, heading, reason.</summary>
    internal static readonly string Contradictions =
        $"""
        with twins as (
            select barcode, part, valid_from from campaign_rows where import_id = $1 and wrong is null
            group by 1, 2, 3 having count(distinct (coalesce(highest, 0), coalesce(lowest, 0), coalesce(chosen, 0), coalesce(rate, 0), coalesce(valid_to, 'infinity'))) > 1)
        update campaign_rows r set outcome = '{RowOutcome.Error}', wrong_column = $2, wrong = $3 from twins t
        where r.import_id = $1 and r.wrong is null and (r.barcode, r.part, r.valid_from) = (t.barcode, t.part, t.valid_from)
        """;

    /// <summary>Of rows that say the same the first counts. Parameter: import.</summary>
    internal static readonly string Judge =
        $"""
        with judged as (select row, part, row_number() over (partition by barcode, part, valid_from order by row) as place from campaign_rows where import_id = $1 and wrong is null)
        update campaign_rows r set outcome = case when j.place = 1 then '{RowOutcome.Applied}' else '{RowOutcome.Unchanged}' end from judged j where r.import_id = $1 and (r.row, r.part) = (j.row, j.part)
        """;

    private static readonly ColumnSet<CampaignRow> Columns = new ColumnSet<CampaignRow>()
        .Add("row", "integer", row => row.Row)
        .Add("part", "integer", row => row.Part)
        .AddText("kind", row => row.Kind.ToString())
        .AddText("barcode", row => row.Barcode)
        .AddText("model", row => row.Model)
        .AddText("size", row => row.Size)
        .Add("valid_from", "timestamptz", row => row.ValidFrom)
        .Add("valid_to", "timestamptz", row => row.ValidTo)
        .Add("highest", "numeric", row => row.Highest)
        .Add("lowest", "numeric", row => row.Lowest)
        .Add("chosen", "numeric", row => row.Chosen)
        .Add("rate", "numeric", row => row.Rate)
        .AddText("outcome", row => row.Wrong is null ? null : nameof(RowOutcome.Error))
        .AddText("wrong_column", row => row.WrongColumn)
        .AddText("wrong", row => row.Wrong);

    /// <summary>Keeps rows as they were read. Rows that are there stay, so that a reading that died may begin again.</summary>
    public async Task KeepAsync(long id, IReadOnlyCollection<CampaignRow> rows, CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(Columns.Command($"insert into campaign_rows (import_id, {Columns.Names}) select ${Columns.Count + 1}, {Columns.Values} from {Columns.Rows} on conflict do nothing", rows).With(id));
        await batch.ExecuteNonQueryAsync(ct);
    }

    /// <summary>The offers of a sheet in its order.</summary>
    /// <param name="outcome">All when null.</param>
    /// <param name="after">How many were seen before.</param>
    public async Task<CampaignLines> LinesAsync(long id, RowOutcome? outcome, int after, int take, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            select r.*, v.colour, coalesce(v.model, r.model) as shown_model, coalesce(v.size, r.size) as shown_size, tariff_rate(t, r.highest) as today
            from (select * from campaign_rows where import_id = $1 and ($2 is null or outcome = $2) order by row, part offset $3 limit $4) r
            left join variants v on v.barcode = r.barcode left join lateral tariff_in_force(r.barcode, $5) t on true order by r.row, r.part
            """).With(id).With(outcome?.ToString()).With(after).With(take + 1).With(clock.GetUtcNow());
        var lines = await command.ListAsync(Line, ct);
        return new CampaignLines([.. lines.Take(take)], lines.Count > take ? after + take : null);
    }

    private static CampaignLine Line(NpgsqlDataReader row) => new(
        row.Get<int>("row"), row.Get<int>("part"), row.GetEnum<CampaignKind>("kind"), row.Get<string>("outcome") is { } outcome ? Enum.Parse<RowOutcome>(outcome) : null,
        row.Get<string>("barcode"), row.Get<string>("shown_model"), row.Get<string>("colour"), row.Get<string>("shown_size"), row.Get<DateTimeOffset?>("valid_from"), row.Get<DateTimeOffset?>("valid_to"),
        row.Get<decimal?>("highest"), row.Get<decimal?>("lowest"), row.Get<decimal?>("chosen"), row.Get<decimal?>("rate"), row.Get<decimal?>("today"), row.Get<string>("wrong_column"), row.Get<string>("wrong"));
}
