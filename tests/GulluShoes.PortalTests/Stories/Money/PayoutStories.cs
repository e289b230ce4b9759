using GulluShoes.PortalTests.Looks;
using GulluShoes.PortalTests.Visiting;
using Microsoft.Playwright;

namespace GulluShoes.PortalTests.Stories.Money;

/// <summary>The accountant looks whether what came to the bank is what Trendyol's rows say.</summary>
[Collection(PortalCollection.Name)]
public sealed class PayoutStories(PortalShop portal)
{
    [Fact]
    public async Task A_payment_is_opened_down_to_its_rows_and_one_that_does_not_tie_says_by_how_much()
    {
        await PayAsync(41_000_001, sale: 1000, rows: 3, paid: 2370);
        await PayAsync(41_000_002, sale: 500, rows: 2, paid: 782.34m);
        await portal.Shop.Truth.ScalarAsync<object>(
            """
            insert into finance_rows (list, id, type, text, transacted_at, debt, credit, payment_period, commission, revenue, seen_at, changed_at)
            select 'Settlements', 'open' || n, 'Sale', 'Satış', now() - n * interval '9 days', 0, 900, 28, 180, 720, now(), now() from generate_series(0, 4) n
            """);
        await using var visit = await Visit.OpenAsync(portal, "/payouts");
        var page = visit.Page;
        await Assertions.Expect(page.Locator(".payout-weeks li")).Not.ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".payout-late")).ToContainTextAsync("Günü geçmiş");
        await Assertions.Expect(Row(page, 41_000_001)).ToContainTextAsync("Tutuyor");
        await Assertions.Expect(Row(page, 41_000_002)).ToContainTextAsync("Fark +12,34 ₺");
        await Assertions.Expect(page.GetByText("daha eskisi yok")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Link("Excel indir")).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("^/api/money/payouts/sheet\\?from=2[0-9-]+&to=2[0-9-]+$"));
        await Inspection.OfAsync(visit, "payouts");

        await Row(page, 41_000_001).GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(4);
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Platform Hizmet Bedeli") }).ClickAsync();
        await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("tbody tr")).ToContainTextAsync("−30,00 ₺");
        await Inspection.OfAsync(visit, "payout");

        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Satış") }).ClickAsync();
        await page.Locator("tbody tr").First.GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/orders/[0-9]+$"));
    }

    private static ILocator Row(IPage page, long payment) => page.GetByRole(AriaRole.Row).Filter(new() { HasText = $"{payment}" });

    // Sales without a product, so that no commission or profit of another story changes, and a fee of 30 ₺.
    private async Task PayAsync(long payment, decimal sale, int rows, decimal paid) => await portal.Shop.Truth.ScalarAsync<object>(string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"""
        insert into finance_rows (list, id, type, text, description, transacted_at, debt, credit, payment_period, commission, revenue, order_number, payment_order_id, paid_at, package_id, seen_at, changed_at)
        (select 'Settlements', '{payment}' || row_number() over (order by package_id), 'Sale', 'Satış', 'Topuklu ayakkabı', now() - interval '40 days', 0, {sale}, 28, {sale} * 0.2, {sale} * 0.8, order_number, {payment}, now() - interval '2 days', package_id, now(), now()
        from orders where stage = 'Delivered' order by package_id limit {rows})
        union all select 'OtherFinancials', 'DDF{payment}', 'DeductionInvoices', 'Platform Hizmet Bedeli', null, now() - interval '5 days', 30, 0, null, null, null, null, {payment}, now() - interval '2 days', null, now(), now()
        union all select 'OtherFinancials', '{payment}', 'PaymentOrder', 'Ödeme', null, now() - interval '2 days', {paid}, 0, null, null, null, null, {payment}, now() - interval '2 days', null, now(), now()
        """));
}
