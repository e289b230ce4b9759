using GulluShoes.Shop.Money.Rates;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Money.Settlements;

/// <summary>What the carriers took for each parcel.</summary>
public sealed class CargoInvoices(NpgsqlDataSource database, TimeProvider clock)
{
    private static readonly ColumnSet<CargoParcel> Columns = new ColumnSet<CargoParcel>()
        .AddText("text", parcel => parcel.Text)
        .AddText("tracking_number", parcel => parcel.TrackingNumber)
        .AddText("order_number", parcel => parcel.OrderNumber)
        .Add("amount", "numeric", parcel => parcel.Amount)
        .Add("desi", "numeric", parcel => parcel.Desi);

    /// <summary>Serials of invoices whose parcels were never read, or are not together what the invoice says and were not read again today.</summary>
    public async Task<IReadOnlyList<string>> DueAsync(CancellationToken ct)
    {
        // Trendyol spells "Kargo Fatura" and "Kargo Faturası".
        await using var command = database.CreateCommand(
            """
            select f.id from finance_rows f left join cargo_invoices i on i.serial = f.id
            where f.list = 'OtherFinancials' and f.type = 'DeductionInvoices' and f.text ilike '%kargo%'
                and (i.serial is null or (i.read_on < $1 and f.debt - f.credit <> (select coalesce(sum(c.amount), 0) from cargo_items c where c.serial = f.id)))
            order by f.transacted_at desc, f.id
            """).With(IstanbulDay.Of(clock.GetUtcNow()));
        return await command.ListAsync(row => row.GetString(0), ct);
    }

    /// <summary>Keeps all parcels of an invoice in place of those known of it.</summary>
    public async Task KeepAsync(string serial, IReadOnlyCollection<CargoParcel> parcels, CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        batch.Add("insert into cargo_invoices (serial, read_on) values ($1, $2) on conflict (serial) do update set read_on = excluded.read_on").With(serial).With(IstanbulDay.Of(clock.GetUtcNow()));
        batch.Add("delete from cargo_items where serial = $1").With(serial);
        batch.BatchCommands.Add(Columns.Command(
            $"insert into cargo_items (serial, place, {Columns.Names}) select ${Columns.Count + 1}, row_number() over (), {Columns.Values} from {Columns.Rows}", parcels).With(serial));
        await batch.ExecuteNonQueryAsync(ct);
    }
}
