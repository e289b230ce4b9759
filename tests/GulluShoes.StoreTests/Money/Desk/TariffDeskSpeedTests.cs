using System.Diagnostics;
using GulluShoes.Store.Money.Desk;
using GulluShoes.StoreTests.Stores;

namespace GulluShoes.StoreTests.Money.Desk;

/// <summary>A whole file is reckoned while somebody waits.</summary>
public sealed class TariffDeskSpeedTests(StoreServers servers) : StoreTest(servers)
{
    private const int Rows = 20_000;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    protected override bool LedgerAgrees => false;

    [Fact]
    public async Task Twenty_thousand_rows_in_all_tiers_take_less_than_five_seconds()
    {
        await Store.ExecuteAsync(
            $"""
            insert into variants (barcode, code_key, model, colour, size) select 'B' || n, 'b' || n, (n / 35)::text, 'Siyah', (35 + n % 7)::text from generate_series(1, {Rows}) n;
            insert into product_costs (scope, model, amount, currency, valid_from, deed, made_at, made_by) select 'Model', n::text, 250, 'TRY', '2026-01-01', 'deed-' || n, now(), 'test' from generate_series(0, {Rows / 35}) n;
            insert into expenses (kind, amount, valid_from, deed, made_at, made_by) values ('Packaging', 12, '2026-01-01', 'packaging', now(), 'test'), ('Cargo', 80, '2026-01-01', 'cargo', now(), 'test');
            insert into money_imports (id, hash, file_name, bytes, kind, state, preview, made_at, made_by) values (7, 'x', 'tarife.xlsx', 1, 'CommissionTariff', 'Applied', false, now(), 'test');
            insert into tariff_rows (import_id, row, part, barcode, valid_from, valid_to, from1, from2, from3, rate1, rate2, rate3, rate4, price, mark, outcome)
                select 7, n + 1, 1, 'B' || n, '2026-11-20', '2026-11-24', 1000, 800, 600, 24, 20, 16, 12, 500 + n % 700, n, 'Applied' from generate_series(1, {Rows}) n;
            """);
        await Store.ExecuteAsync("analyze");
        var started = Stopwatch.GetTimestamp();

        var page = await Store.Get<TariffDesks>().PageAsync(new TariffDeskWish(7, null, null, 0.05m), 0, 100, None);

        Assert.Equal((Rows, 0L, 100), (page.All, page.Lacking, page.Lines.Count));
        Assert.True(Stopwatch.GetElapsedTime(started) < Longest, $"It took {Stopwatch.GetElapsedTime(started)}.");
        Assert.Equal(new ChoiceOutcome.Done(Rows), await Store.Get<TariffChoices>().ChooseBestAsync("best", 7, 0.05m, "ayse", None));
        Assert.Equal(Rows, (await Store.Get<TariffDesks>().AnswerAsync(7, 1, None)).Count);
    }
}
