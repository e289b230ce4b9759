using GulluShoes.Tests.Trendyol.Wire;
using GulluShoes.Trendyol.Errors;

namespace GulluShoes.Tests.Trendyol;

public sealed class ManneredRequestTests
{
    [Fact]
    public async Task Every_request_says_who_asks()
    {
        await using var server = await ScriptedServer.StartAsync(Answers.Page());
        using var trendyol = new TrendyolUnderTest(server.BaseUrl + "/");

        await trendyol.ReadPageAsync();

        var request = Assert.Single(server.Seen);
        Assert.Equal("/integration/order/sellers/4321/v2/orders", request.Path);
        Assert.Equal("4321 - SelfIntegration", request.Headers["User-Agent"]);
        Assert.Equal("Basic " + Convert.ToBase64String("key-of-the-shop:secret-of-the-shop"u8), request.Headers["Authorization"]);
    }

    [Fact]
    public async Task A_compressed_answer_is_read()
    {
        await using var server = await ScriptedServer.StartAsync(async context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            await using var zip = new System.IO.Compression.GZipStream(context.Response.Body, System.IO.Compression.CompressionLevel.Fastest);
            await zip.WriteAsync(System.Text.Encoding.UTF8.GetBytes(Answers.PageOf([Answers.Package(1, 1)])));
        });
        using var trendyol = new TrendyolUnderTest(server.BaseUrl);

        Assert.Single((await trendyol.ReadPageAsync()).Packages);
        Assert.Contains("gzip", server.Seen[0].Headers["Accept-Encoding"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_attempt_leaves_a_metric_with_endpoint_and_status()
    {
        await using var server = await ScriptedServer.StartAsync(Answers.Html(502), Answers.Reset, Answers.Page());
        using var trendyol = new TrendyolUnderTest(server.BaseUrl);

        await trendyol.ReadPageAsync();

        string[] expected = ["endpoint=getShipmentPackages status=502", "endpoint=getShipmentPackages status=none", "endpoint=getShipmentPackages status=200"];
        Assert.Equal(expected, trendyol.Measured.Where(measure => measure.Name == "trendyol.requests").Select(measure => measure.Tags));
        Assert.Equal(expected, trendyol.Measured.Where(measure => measure.Name == "trendyol.request.duration").Select(measure => measure.Tags));
    }

    [Fact]
    public async Task Nothing_secret_or_personal_is_logged_even_when_all_goes_wrong()
    {
        await using var server = await ScriptedServer.StartAsync(
            Answers.Json("""{"exception":"X","message":"Ayşe Yılmaz"}""", 500), Answers.Html(502), Answers.Text("Ayşe", 200), Answers.Json("""{"message":"Ayşe"}""", 401));
        using var trendyol = new TrendyolUnderTest(server.BaseUrl);

        var error = await Assert.ThrowsAsync<TrendyolRefusedException>(() =>
            trendyol.Orders.ReadPageAsync(TrendyolUnderTest.AnyWindow with { PackageIds = [3300112233] }, CancellationToken.None));

        Assert.Contains("getShipmentPackages answered 500 (X).", trendyol.Logs, StringComparison.Ordinal);
        foreach (var secret in new[] { "secret-of-the-shop", Convert.ToBase64String("key-of-the-shop:secret-of-the-shop"u8), "Ayşe", "3300112233" })
        {
            Assert.DoesNotContain(secret, trendyol.Logs + error, StringComparison.Ordinal);
        }
    }
}
