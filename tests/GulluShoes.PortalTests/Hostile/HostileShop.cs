using System.Globalization;
using System.Net.Http.Headers;
using GulluShoes.Documents.Excel;
using GulluShoes.Functions.Hosting;
using GulluShoes.PortalTests.Visiting;
using GulluShoes.Shop.Upkeep;
using GulluShoes.Store.Upkeep;
using GulluShoes.StoreTests.Doors;
using Microsoft.Azure.Functions.Worker;
using Npgsql;
using TrendyolSimulator.Orders;

namespace GulluShoes.PortalTests.Hostile;

/// <summary>A shop in which everybody who can say anything said something hostile. Its timers sleep: nothing is told anew over it.</summary>
public sealed class HostileShop : PortalShop
{
    /// <summary>Of this problem more is known than stands in the list.</summary>
    internal const string Problem = "Durum-1";

    private const string Hostile = "\"><img src=x onerror=hostile()>";

    protected override IReadOnlyDictionary<string, string?> Settings => FunctionCatalog.Of(typeof(FunctionCatalog).Assembly).All
        .Where(function => function.Binding is TimerTriggerAttribute)
        .ToDictionary(function => $"AzureWebJobs.{function.Name}.Disabled", _ => (string?)"true");

    internal Dictionary<string, string> Unlisted { get; } = [];

    protected override async Task FillAsync()
    {
        Shop.Simulator.World.CreateOrders(new OrderBatch(14) { Mix = new Dictionary<string, double> { [Statuses.Created] = 6, [Statuses.Picking] = 3, [Statuses.Shipped] = 2, [Statuses.Delivered] = 2, ["OnHoldByTrendyol"] = 1 } });
        await DoneAsync("api/orders/sync");
        await Shop.Truth.BecomesEqualAsync();
        await DoneAsync("api/products/sync");
        await Soon.TrueAsync(async () => await Shop.Truth.CountAsync("listings") > 0, "The products do not arrive.");
        await WorkAsync();
        // A number that is under way settles under its barcode, which is about to be another one.
        await Soon.TrueAsync(async () => await Shop.Truth.CountAsync("stock_calls where ended_at is not null") > 0 && await Shop.Truth.CountAsync("stock_calls where ended_at is null") == 0, "The stock is not told.");
        await SpoilAsync();
        await DoneAsync("api/people/registration", new { userName = "yeni", name = "Yeni " + Hostile, password = "Kahverengi-topuk-9" });
    }

    // What people do in a day, so that each table has a row.
    private async Task WorkAsync()
    {
        var barcodes = new[] { await SomeBarcodeAsync(1), await SomeBarcodeAsync(2), await SomeBarcodeAsync(3) };
        var held = await Shop.Truth.ScalarAsync<long>("select min(package_id) from order_created");
        await DoneAsync($"api/packing/{held}/hold", new { reason = "other", note = Hostile });
        await DoneAsync("api/shelves", new { code = "A-B-01" });
        await DoneAsync("api/stock/entries", new { mode = "add", lines = barcodes.Select(barcode => new { key = Guid.NewGuid(), barcode, pairs = 5 }), note = Hostile });
        await DoneAsync("api/stock/counts", new { shelf = "GENEL" });
        await DoneAsync("api/costs", new { costs = new[] { new { target = new { scope = "variant", barcode = barcodes[0] }, amount = 8.5, currency = "usd", validFrom = "2026-01-05" } } });
        await DoneAsync("api/expenses", new { key = new { kind = "cargo", carrier = "Kargo " + Hostile }, amount = 100, validFrom = "2026-01-05" });
        await DoneAsync("api/expenses/monthly", new { name = "Kira " + Hostile, amount = 100, currency = "try", firstMonth = "2026-01-01", lastMonth = (string?)null });
        await DoneAsync("api/packing/next", new { station = Hostile[..30] });
        await DoneAsync("api/waves", new { size = 10 });
        await Shop.Get<Problems>().ReportAsync(ProblemCause.UnknownStatus, Problem, Hostile, CancellationToken.None);
        await DoneAsync("api/handovers", new { carrier = (await Shop.Truth.ScalarAsync<string>("select min(carrier) from orders"))! });
        await DoneAsync($"api/product-drafts/{Guid.NewGuid()}", new { version = 0, draft = new { modelCode = "K" + Hostile[..20], title = Hostile, description = $"<p>{Hostile}<script>hostile()</script></p>" } });
        await UploadAsync("api/products/imports", ["Barkod", "Satış fiyatı"], [Hostile, Hostile], [barcodes[0], "999999"]);
        await UploadAsync("api/money/imports", ["Sipariş No", "Sipariş Tutarı", "Komisyon", "İndirim", "Net Tutar", "Şirket", "Sipariş Statüsü"], ["10900000001", 1000m, Hostile, 0m, 1000m, Hostile, Hostile]);
        await Soon.TrueAsync(async () => await Shop.Truth.CountAsync("money_imports where state = 'Received'") == 0, "The sheet is not read.");
    }

    private async Task SpoilAsync()
    {
        var kinds = new Dictionary<(string, string), (bool IsList, int Width)>();
        await using (var command = Shop.Database.CreateCommand(
            """
            select c.table_name, c.column_name, coalesce(c.character_maximum_length, 2000)::int, c.data_type = 'ARRAY' from information_schema.columns c join pg_class t on t.relname = c.table_name and t.relnamespace = 'public'::regnamespace
            where c.table_schema = 'public' and c.data_type in ('text', 'character varying', 'character', 'jsonb', 'json', 'ARRAY') and c.udt_name in ('text', 'varchar', 'bpchar', 'jsonb', 'json', '_text', '_varchar')
                and t.relkind in ('r', 'p') and not t.relispartition and c.table_name <> '__EFMigrationsHistory' and c.is_generated = 'NEVER'
            """))
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                kinds[(reader.GetString(0), reader.GetString(1))] = (reader.GetBoolean(3), reader.GetInt32(2));
            }
        }

        foreach (var (table, column) in kinds.Keys.Where(each => !(HostileFields.Seen.TryGetValue(each.Item1, out var seen) && seen.Contains(each.Item2)) && !HostileFields.IsUnseen(each.Item1, each.Item2)))
        {
            Unlisted[$"{table}.{column}"] = "stands in the database and not in the list";
        }

        foreach (var (table, columns) in HostileFields.Seen)
        {
            foreach (var column in columns)
            {
                if (kinds.TryGetValue((table, column), out var kind))
                {
                    await SpoilAsync(table, column, kind.IsList, kind.Width);
                }
                else
                {
                    Unlisted[$"{table}.{column}"] = "stands in the list and not in the database";
                }
            }
        }
    }

    // Past the triggers, which would keep foreign keys and count movements: what is added is added everywhere.
    private async Task SpoilAsync(string table, string column, bool isList, int width)
    {
        await using var connection = await Shop.Database.OpenConnectionAsync();
        await using var deed = connection.CreateCommand();
        deed.CommandText = "set session_replication_role = replica";
        await deed.ExecuteNonQueryAsync();
        var most = width.ToString(CultureInfo.InvariantCulture);
        var spoilt = isList ? $"array(select left(said || $1, {most}) from unnest({column}) said)" : $"left({column} || $1, {most})";
        deed.CommandText = $"update {table} set {column} = {spoilt} where {column} is not null";
        deed.Parameters.AddWithValue(HostileFields.PayloadOf(table, column));
        try
        {
            await deed.ExecuteNonQueryAsync();
        }
        catch (PostgresException refused)
        {
            Unlisted[$"{table}.{column}"] = $"does not take every text, so the reason must be said: {refused.MessageText}";
        }

        deed.Parameters.Clear();
        deed.CommandText = "reset session_replication_role";
        await deed.ExecuteNonQueryAsync();
    }

    private async Task DoneAsync(string path, object? body = null)
    {
        using var answer = await Shop.Visitor.PostAsync(path, body);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {await answer.Content.ReadAsStringAsync()}");
    }

    private async Task UploadAsync(string path, string[] headings, params object?[][] rows)
    {
        using var file = new MemoryStream();
        await SheetWriter.WriteAsync(file, "Sayfa1", [.. headings.Select(heading => new SheetColumn(heading, 12))], rows.ToAsyncEnumerable(), CancellationToken.None);
        using var answer = await Shop.Visitor.SendAsync(HttpMethod.Post, $"{path}?name={Uri.EscapeDataString(Hostile + ".xlsx")}", null, request =>
        {
            request.Headers.Add("Idempotency-Key", $"{Guid.NewGuid()}");
            request.Content = new ByteArrayContent(file.ToArray());
            request.Content.Headers.ContentType = new MediaTypeHeaderValue(SheetWriter.ContentType);
        });
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {await answer.Content.ReadAsStringAsync()}");
    }
}

[CollectionDefinition(Name)]
public sealed class HostileCollection : ICollectionFixture<HostileShop>
{
    public const string Name = "hostile";
}
