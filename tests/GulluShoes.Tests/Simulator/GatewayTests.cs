using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace GulluShoes.Tests.Simulator;

public sealed class GatewayTests
{
    private const string List = "/integration/order/sellers/4321/v2/orders";

    [Fact]
    public async Task Wrong_or_missing_credentials_answer_401_in_the_gateways_shape()
    {
        await using var market = await Market.OpenAsync();
        market.Client.DefaultRequestHeaders.Authorization = null;
        var missing = await market.GetAsync(List);
        market.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String("demo-key:wrong"u8));
        var wrong = await market.GetAsync(List);

        Assert.Equal((401, "ClientApiAuthenticationException"), (missing.Status, missing.Json.Text("exception")));
        Assert.Equal((401, "ClientApiAuthenticationException"), (wrong.Status, wrong.Json.Text("exception")));
    }

    [Fact]
    public async Task Valid_keys_with_a_foreign_seller_answer_401_too()
    {
        await using var market = await Market.OpenAsync();
        var told = await market.GetAsync("/integration/order/sellers/9999/v2/orders");

        Assert.Equal((401, "TrendyolAuthorizationException"), (told.Status, told.Json.Text("exception")));
    }

    [Fact]
    public async Task A_request_without_a_User_Agent_answers_403()
    {
        await using var market = await Market.OpenAsync();
        market.Client.DefaultRequestHeaders.Remove("User-Agent");

        Assert.Equal(403, (await market.GetAsync(List)).Status);
    }

    [Fact]
    public async Task An_unknown_path_answers_401_as_measured_or_404_when_switched()
    {
        await using var market = await Market.OpenAsync();
        var measured = await market.GetAsync("/integration/order/sellers/4321/v3/orders");
        await market.QuirksAsync(new { unknownPathCode = 404 });
        var switched = await market.GetAsync("/integration/order/sellers/4321/v3/orders");

        Assert.Equal(401, measured.Status);
        Assert.Equal((404, "TrendyolNotFoundException"), (switched.Status, switched.Json.Text("exception")));
        Assert.Equal("/order/sellers/4321/v3/orders", switched.Json.Text("path"));
    }

    [Fact]
    public async Task Dead_addresses_answer_556_and_the_first_order_path_426_or_556()
    {
        await using var market = await Market.OpenAsync();
        var old = await market.GetAsync("/sapigw/suppliers/4321/orders");
        var first = await market.GetAsync("/integration/order/sellers/4321/orders");
        await market.QuirksAsync(new { oldOrdersCode = 556 });
        var closed = await market.GetAsync("/integration/order/sellers/4321/orders");

        Assert.Equal((556, 426, 556), (old.Status, first.Status, closed.Status));
    }

    [Fact]
    public async Task Stage_answers_503_to_an_address_that_is_not_on_its_list()
    {
        await using var market = await Market.OpenAsync();
        await market.QuirksAsync(new { stageClosed = true });

        Assert.Equal(503, (await market.ListAsync()).Status);
    }

    [Fact]
    public async Task A_form_encoded_write_answers_500()
    {
        await using var market = await Market.OpenAsync();
        using var form = new StringContent("status=Picking", Encoding.UTF8, "application/x-www-form-urlencoded");
        using var response = await market.Client.PutAsync(new Uri("/integration/order/sellers/4321/shipment-packages/1", UriKind.Relative), form);
        var told = await Told.ReadAsync(response);

        Assert.Equal((500, "TrendyolSystemException"), (told.Status, told.Json.Text("exception")));
    }

    [Fact]
    public async Task The_date_header_follows_the_simulated_clock_and_its_skew()
    {
        await using var market = await Market.OpenAsync();
        await market.AdvanceAsync(TimeSpan.FromHours(5));
        var straight = await market.ListAsync();
        await market.QuirksAsync(new { skewSeconds = -600 });
        var skewed = await market.ListAsync();

        Assert.Equal(Market.Start.AddHours(5), straight.Headers.Date);
        Assert.Equal(Market.Start.AddHours(5).AddMinutes(-10), skewed.Headers.Date);
    }

    [Fact]
    public async Task Calls_are_counted_by_endpoint_and_answer()
    {
        await using var market = await Market.OpenAsync();
        await market.ListAsync();
        await market.ListAsync("page=-1");
        await market.StreamAsync();
        var calls = (await market.GetAsync("/_sim/calls")).Json;

        Assert.Equal(2, calls.GetProperty("order.list").Long("calls"));
        Assert.Equal(1, calls.GetProperty("order.list").GetProperty("byAnswer").Long("400"));
        Assert.Equal(1, calls.GetProperty("order.stream").Long("calls"));
        Assert.Equal("1", calls.GetProperty("order.stream").GetProperty("byAnswer").Long("200").ToString(CultureInfo.InvariantCulture));
    }
}
