using GulluShoes.Store.Money.Settlements;
using GulluShoes.StoreTests.Stores;
using static GulluShoes.StoreTests.Stores.Packages;

namespace GulluShoes.StoreTests.Money.Settlements;

/// <summary>What the account says that a line was charged.</summary>
public sealed class SettledCommissionTests(StoreServers servers) : StoreTest(servers)
{
    private const string Barcode = "099-siyah-37";
    private int rows;

    [Fact]
    public async Task A_line_bears_what_its_pairs_were_charged_less_what_was_given_back_and_nothing_of_a_return()
    {
        await Store.Intake.ApplyAsync([Facts(1, 1, "Delivered") with { Lines = [Line(11, "099", "Siyah", "37") with { Barcode = Barcode, Quantity = 2 }] }], None);
        await KeepAsync(Row("Sale", credit: 900m, commission: 193.5m));
        Assert.Null(await CommissionAsync());

        await KeepAsync(Row("Sale", credit: 900m, commission: 193.5m));
        Assert.Equal(387m, await CommissionAsync());

        await KeepAsync(Row("Discount", debt: 90m, commission: 19.35m), Row("Discount", debt: 90m, commission: 19.35m), Row("Coupon", debt: 20m, commission: 4.3m));
        Assert.Equal(344m, await CommissionAsync());

        await KeepAsync(Row("CommissionNegative", credit: 10m, commission: 10m) with { Revenue = 0m }, Row("CommissionPositive", debt: 4m, commission: 4m) with { Revenue = 0m });
        Assert.Equal(338m, await CommissionAsync());

        await KeepAsync(Row("Return", debt: 900m, commission: 193.5m), Row("DiscountCancel", credit: 90m, commission: 19.35m), Row("CouponCancel", credit: 20m, commission: 4.3m));
        Assert.Equal(338m, await CommissionAsync());
        Assert.Equal("Settlement 338", await Store.ScalarAsync($"select source || ' ' || trim_scale(commission) from line_commissions(array['{Number}'])"));
    }

    [Fact]
    public async Task All_that_the_market_has_settled_is_charged_to_some_line_once()
    {
        await using var room = await SettlementRoom.OpenAsync(60);
        await room.BringOrdersAsync(Store);
        room.Pass(Store, 40);
        await room.FetchAsync(Store);

        Assert.InRange(await Store.CountAsync("settled_commissions"), 60, 400);
        Assert.Equal(0, await Store.CountAsync("order_lines l where l.package_id in (select package_id from finance_rows where type = 'Sale') and not exists (select from settled_commissions s where s.package_id = l.package_id and s.line_id = l.line_id)"));
        Assert.Equal(
            await Store.ScalarAsync("select sum(case type when 'Sale' then commission else -commission end) from finance_rows where type in ('Sale', 'Discount', 'Coupon', 'CommissionNegative')"),
            await Store.ScalarAsync("select sum(commission) from settled_commissions"));
    }

    private static string Number => Facts(1).OrderNumber;

    private async Task KeepAsync(params FinanceFacts[] facts)
    {
        await Store.Get<FinanceAccount>().KeepAsync(facts, None);
        await Store.Get<FinanceAccount>().MatchAsync(None);
    }

    private FinanceFacts Row(string type, decimal debt = 0, decimal credit = 0, decimal commission = 0) =>
        new("Settlements", $"{++rows}", type, null, Store.Clock.GetUtcNow(), debt, credit) { Barcode = Barcode, OrderNumber = Number, PackageId = 1, Commission = commission };

    private async Task<decimal?> CommissionAsync() => (decimal?)await Store.ScalarAsync("select commission from settled_commissions where package_id = 1 and line_id = 11");
}
