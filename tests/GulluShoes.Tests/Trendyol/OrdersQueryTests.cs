using GulluShoes.Tests.Trendyol.Wire;
using GulluShoes.Trendyol.Orders;

namespace GulluShoes.Tests.Trendyol;

public sealed class OrdersQueryTests
{
    private static readonly DateTimeOffset From = DateTimeOffset.FromUnixTimeMilliseconds(1_795_000_000_000);

    [Theory]
    [InlineData("")]
    [InlineData("tr-TR")]
    [InlineData("fa-IR")]
    public async Task A_page_is_asked_for_with_dates_size_and_order(string culture)
    {
        using var turkish = new InCulture(culture);
        await using var server = await ScriptedServer.StartAsync(Answers.Page());
        using var trendyol = new TrendyolUnderTest(server.BaseUrl);

        await trendyol.Orders.ReadPageAsync(
            new() { From = From, To = From.AddDays(1), Page = 3, Statuses = [PackageStatusFilter.Invoiced, PackageStatusFilter.UnSupplied], PackageIds = [5, 6] },
            CancellationToken.None);

        var request = Assert.Single(server.Seen);
        Assert.Equal("/integration/order/sellers/4321/v2/orders", request.Path);
        Assert.Equal(
            "?startDate=1795000000000&endDate=1795086400000&page=3&size=200&orderByField=PackageLastModifiedDate&orderByDirection=ASC&status=Invoiced,UnSupplied&shipmentPackageIds=5,6",
            request.RawQuery);
    }

    [Fact]
    public async Task What_Trendyol_would_answer_wrongly_in_silence_is_never_sent()
    {
        await using var server = await ScriptedServer.StartAsync(Answers.Page());
        using var trendyol = new TrendyolUnderTest(server.BaseUrl);
        var fine = new OrdersQuery { From = From, To = From.AddDays(14), Page = 49 };
        await trendyol.Orders.ReadPageAsync(fine, CancellationToken.None);

        OrdersQuery[] refused =
        [
            fine with { To = From.AddDays(14).AddMilliseconds(1) },
            fine with { To = From.AddMilliseconds(-1) },
            fine with { Page = 50 },
            fine with { Page = -1 },
            fine with { Size = 201 },
            fine with { Size = 0 },
            fine with { Page = 100, Size = 100 },
            fine with { PackageIds = [.. Enumerable.Range(1, 51).Select(id => (long)id)] },
        ];
        foreach (var query in refused)
        {
            await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => trendyol.Orders.ReadPageAsync(query, CancellationToken.None));
        }

        Assert.Single(server.Seen);
    }

    [Fact]
    public async Task Any_number_of_ids_is_read_fifty_at_a_time_with_the_widest_window()
    {
        await using var server = await ScriptedServer.StartAsync((_, context) =>
            Answers.Page([.. context.Request.Query["shipmentPackageIds"].ToString().Split(',').Select(id => Answers.Package(long.Parse(id, System.Globalization.CultureInfo.InvariantCulture), 1))])(context));
        using var trendyol = new TrendyolUnderTest(server.BaseUrl);

        var packages = await trendyol.Orders.ReadByIdsAsync([.. Enumerable.Range(1, 120).Select(id => (long)id), 1, 2], CancellationToken.None);

        Assert.Equal(Enumerable.Range(1, 120).Select(id => (long?)id), packages.Select(package => package.PackageId));
        Assert.Equal(3, server.Seen.Count);
        Assert.All(server.Seen, request => Assert.Equal((long)TimeSpan.FromDays(14).TotalMilliseconds, request.Number("endDate") - request.Number("startDate")));
    }

    [Fact]
    public async Task No_ids_are_no_request()
    {
        await using var server = await ScriptedServer.StartAsync(Answers.Page());
        using var trendyol = new TrendyolUnderTest(server.BaseUrl);

        Assert.Empty(await trendyol.Orders.ReadByIdsAsync([], CancellationToken.None));
        Assert.Empty(server.Seen);
    }
}
