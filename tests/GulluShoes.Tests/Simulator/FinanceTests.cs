using System.Globalization;
using System.Text.Json;

namespace GulluShoes.Tests.Simulator;

/// <summary>The account that the simulator keeps with the seller: made from its own orders, and nothing gets lost between a sale and its payment.</summary>
public sealed class FinanceTests
{
    private const string Seller = "/integration/finance/che/sellers/4321/";
    private static readonly string[] Settlements = ["Sale", "Return", "Discount", "DiscountCancel", "SellerRevenuePositive", "CommissionNegative"];
    private static readonly string[] Others = ["Stoppage", "DeductionInvoices", "PaymentOrder"];

    [Fact]
    public async Task What_was_sold_less_what_was_kept_is_what_was_paid_and_what_is_open()
    {
        await using var market = await SoldAsync();

        var (rows, orders) = (await AccountAsync(market, "settlements", Settlements), await AccountAsync(market, "otherfinancials", Others));
        var (paid, others) = (orders.Where(row => row.Text("transactionType") == "Ödeme").ToList(), orders.Where(row => row.Text("transactionType") != "Ödeme").ToList());

        var owed = rows.Concat(others).Sum(Net);
        var open = rows.Concat(others).Where(row => row.GetProperty("paymentOrderId").ValueKind == JsonValueKind.Null).Sum(Net);
        Assert.InRange(paid.Count, 4, 12);
        Assert.True(open != 0);
        Assert.Equal(owed, paid.Sum(row => row.Money("debt")) + open);
        Assert.All(paid, order => Assert.Equal(order.Money("debt"), rows.Concat(others).Where(row => Is(row, order.Long("paymentOrderId"))).Sum(Net)));
        Assert.All(paid, order => Assert.Equal(DayOfWeek.Wednesday, DateTimeOffset.FromUnixTimeMilliseconds(order.Long("paymentDate")).AddHours(3).DayOfWeek));
    }

    [Fact]
    public async Task Each_pair_that_was_delivered_is_a_row_of_its_own_at_its_price_before_discounts()
    {
        await using var market = await SoldAsync();
        var rows = await AccountAsync(market, "settlements", Settlements);
        var packages = new List<JsonElement>();
        for (var from = market.Now - (75 * Market.Day); from <= market.Now; from += 10 * Market.Day)
        {
            packages.AddRange((await market.ListAsync($"startDate={from}&endDate={from + (10 * Market.Day) - 1}&size=200")).Packages);
        }

        var (lines, sales) = (packages.SelectMany(package => package.Items("lines")).ToList(), rows.Where(row => row.Text("transactionType") == "Satış").ToList());

        Assert.Equal(200, packages.Count);
        Assert.Contains(lines, line => line.Long("quantity") > 1);
        Assert.Equal((lines.Sum(line => line.Long("quantity")), packages.Sum(package => package.Money("packageGrossAmount"))), (sales.Count, sales.Sum(row => row.Money("credit"))));
        Assert.Equal(packages.Sum(package => package.Money("packageSellerDiscount")), rows.Where(row => row.Text("transactionType") == "İndirim").Sum(row => row.Money("debt")));
        Assert.Equal(rows.Count, rows.Select(row => row.Text("id")).Distinct().Count());
        Assert.Contains(rows, row => row.Text("transactionType") == "İade");
    }

    [Fact]
    public async Task An_invoice_of_the_carrier_is_the_sum_of_its_parcels_and_is_spelled_both_ways()
    {
        await using var market = await SoldAsync();
        var invoices = (await AccountAsync(market, "otherfinancials", Others)).Where(row => row.Text("transactionType")!.Contains("kargo", StringComparison.OrdinalIgnoreCase)).ToList();

        foreach (var invoice in invoices)
        {
            var items = (await market.GetAsync($"{Seller}cargo-invoice/{invoice.Text("id")}/items?size=500")).Packages;
            Assert.Equal(invoice.Money("debt"), items.Sum(item => item.Money("amount")));
        }

        Assert.Equal(["Kargo Fatura", "Kargo Faturası"], invoices.Select(row => row.Text("transactionType")).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("startDate=1&endDate=2")]
    [InlineData("transactionType=Satış&startDate=1&endDate=2")]
    [InlineData("transactionType=PaymentOrder&startDate=1&endDate=2")]
    [InlineData("transactionType=Sale")]
    [InlineData("transactionType=Sale&startDate=0&endDate=1296000001")]
    [InlineData("transactionType=Sale&startDate=1&endDate=2&size=100")]
    public async Task What_the_account_does_not_take_is_refused(string query)
    {
        await using var market = await Market.OpenAsync();

        Assert.Equal(400, (await market.GetAsync($"{Seller}settlements?{query}")).Status);
        Assert.Equal(200, (await market.GetAsync($"{Seller}settlements?transactionType=Sale&startDate=1&endDate=1296000001")).Status);
    }

    [Fact]
    public async Task A_row_is_seen_later_than_it_is_dated_and_its_payment_weeks_later()
    {
        await using var market = await Market.OpenAsync();
        await market.CreateAsync(5, "Delivered");
        async Task<IReadOnlyList<JsonElement>> SalesAsync() => await AccountAsync(market, "settlements", "Sale");

        Assert.Empty(await SalesAsync());
        await market.AdvanceAsync(TimeSpan.FromDays(2));
        Assert.All(await SalesAsync(), row => Assert.Equal(JsonValueKind.Null, row.GetProperty("paymentOrderId").ValueKind));
        Assert.InRange((await SalesAsync()).Count, 5, 30);
        await market.AdvanceAsync(TimeSpan.FromDays(35));
        Assert.All(await SalesAsync(), row => Assert.True(row.Long("paymentOrderId") > 0));
        var payment = (await market.GetAsync($"{Seller}payment-order")).Packages.Single();
        Assert.All(await SalesAsync(), row => Assert.Equal(payment.Long("id"), row.Long("paymentOrderId")));
    }

    private static async Task<Market> SoldAsync()
    {
        var market = await Market.OpenAsync();
        await market.CreateAsync(200, batch: new { count = 200, mix = new Dictionary<string, double> { ["Delivered"] = 1 }, spreadMillis = Market.Day / 5, lives = false });
        await market.AdvanceAsync(TimeSpan.FromDays(30));
        return market;
    }

    private static async Task<IReadOnlyList<JsonElement>> AccountAsync(Market market, string list, params string[] types)
    {
        var rows = new List<JsonElement>();
        for (var from = market.Now - (150 * Market.Day); from <= market.Now; from += 10 * Market.Day)
        {
            var told = await market.GetAsync(string.Create(CultureInfo.InvariantCulture, $"{Seller}{list}?transactionTypes={string.Join(',', types)}&startDate={from}&endDate={from + (10 * Market.Day) - 1}&size=1000"));
            rows.AddRange(told.Packages);
        }

        return rows;
    }

    private static bool Is(JsonElement row, long order) => row.GetProperty("paymentOrderId") is { ValueKind: JsonValueKind.Number } id && id.GetInt64() == order;

    private static decimal Net(JsonElement row) => row.GetProperty("sellerRevenue") is { ValueKind: JsonValueKind.Number } revenue
        ? Math.Sign(row.Money("credit") - row.Money("debt")) * revenue.GetDecimal()
        : row.Money("credit") - row.Money("debt");
}
