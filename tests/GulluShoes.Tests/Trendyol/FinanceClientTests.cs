using GulluShoes.Tests.Trendyol.Wire;
using GulluShoes.Trendyol.Errors;
using GulluShoes.Trendyol.Finance;
using TrendyolSimulator.Transport;

namespace GulluShoes.Tests.Trendyol;

public sealed class FinanceClientTests
{
    private static readonly FinanceType Sale = new(FinanceList.Settlements, "Sale");

    [Theory]
    [InlineData("")]
    [InlineData("tr-TR")]
    public async Task Every_row_of_more_than_a_page_is_read_with_every_decimal_and_its_turkish_text(string culture)
    {
        using var turkish = new InCulture(culture);
        await using var market = await SoldAsync(700);

        var rows = await ReadAsync(market, Sale);

        Assert.InRange(rows.Select(row => row.Id).Distinct().Count(), 701, 5000);
        Assert.All(rows, row => Assert.Equal(("Satış", row.Credit), (row.TransactionType, row.SellerRevenue + row.CommissionAmount)));
        Assert.Contains(rows, row => decimal.Round(row.CommissionAmount!.Value, 2) != row.CommissionAmount);
        Assert.All(rows, row => Assert.NotNull(row.TransactedAt));
        Assert.All(rows, row => Assert.NotNull(row.ShipmentPackageId));
    }

    [Fact]
    public async Task Every_type_can_be_asked_for_and_a_refused_page_comes_again()
    {
        await using var market = await SoldAsync(3);
        market.Simulator.World.Faults.Add([new Fault { Kind = FaultKind.Unavailable503, Endpoint = "finance.*", Count = 2 }], 1, market.Now.ToUnixTimeMilliseconds());

        foreach (var type in FinanceType.All)
        {
            Assert.Equal(type.Type == "Sale", (await ReadAsync(market, type)).Any(row => row.TransactionType == "Satış"));
        }
    }

    [Fact]
    public async Task An_invoice_names_its_parcels_by_all_digits_of_their_tracking_numbers()
    {
        await using var market = await SoldAsync(5);
        var invoice = (await ReadAsync(market, new FinanceType(FinanceList.OtherFinancials, "DeductionInvoices"))).First(row => row.Id!.StartsWith("DCF", StringComparison.Ordinal));

        var parcels = await market.Trendyol.Finance.ReadCargoAsync(invoice.Id!, CancellationToken.None).SelectMany(page => page.Rows.ToAsyncEnumerable()).ToListAsync();

        Assert.Equal(invoice.Debt, parcels.Sum(parcel => parcel.Amount));
        var known = (await market.ScanAsync(TimeSpan.FromDays(12))).Select(package => Marketplace.Readable(package).CargoTrackingNumber).ToHashSet();
        Assert.All(parcels, parcel => Assert.Contains(parcel.ParcelUniqueId, known));
    }

    [Fact]
    public async Task A_type_nobody_knows_is_a_request_that_is_refused()
    {
        await using var market = await SoldAsync(1);

        await Assert.ThrowsAsync<TrendyolBadRequestException>(() => ReadAsync(market, new FinanceType(FinanceList.Settlements, "Manuel")));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => market.Trendyol.Finance.ReadAsync(Sale, market.Now.AddDays(-16), market.Now, CancellationToken.None).FirstAsync().AsTask());
    }

    private static async Task<Marketplace> SoldAsync(int count)
    {
        var market = await Marketplace.OpenAsync();
        market.Create(count, mix: new Dictionary<string, double> { ["Delivered"] = 1 });
        market.Simulator.World.Clock.Advance(TimeSpan.FromDays(11));
        return market;
    }

    private static async Task<List<WireFinance>> ReadAsync(Marketplace market, FinanceType type) =>
        await market.Trendyol.Finance.ReadAsync(type, market.Now.AddDays(-14), market.Now, CancellationToken.None).SelectMany(page => page.Rows.ToAsyncEnumerable()).ToListAsync();
}
