using GulluShoes.Tests.Trendyol.Wire;
using GulluShoes.Trendyol.Errors;
using GulluShoes.Trendyol.Packages;
using HttpContext = Microsoft.AspNetCore.Http.HttpContext;

namespace GulluShoes.Tests.Trendyol.Writes;

/// <summary>What is told about a package, word for word, and never twice.</summary>
public sealed class PackageWriteTests
{
    private const long Package = 3300112233;
    private static readonly LineUnits[] Lines = [new(11, 2), new(12, 1)];

    public static TheoryData<Func<PackagesClient, Task>, string, string> Words => new()
    {
        { client => client.MarkPickingAsync(Package, Lines, None), "PUT ", """{"lines":[{"lineId":11,"quantity":2},{"lineId":12,"quantity":1}],"params":{},"status":"Picking"}""" },
        {
            client => client.MarkInvoicedAsync(Package, [new(11, 2)], "ABC2026000000123", None), "PUT ",
            """{"lines":[{"lineId":11,"quantity":2}],"params":{"invoiceNumber":"ABC2026000000123"},"status":"Invoiced"}"""
        },
        { client => client.MarkInvoicedAsync(Package, [new(11, 2)], null, None), "PUT ", """{"lines":[{"lineId":11,"quantity":2}],"params":{},"status":"Invoiced"}""" },
        { client => client.MarkUnsuppliedAsync(Package, [new(11, 1)], 500, None), "PUT /items/unsupplied", """{"lines":[{"lineId":11,"quantity":1}],"reasonId":500}""" },
        { client => client.SplitAsync(Package, [11, 12], None), "POST /split", """{"orderLineIds":[11,12]}""" },
        { client => client.MultiSplitAsync(Package, [[11], [12]], None), "POST /multi-split", """{"splitGroups":[{"orderLineIds":[11]},{"orderLineIds":[12]}]}""" },
        {
            client => client.QuantitySplitAsync(Package, [new(11, [1, 1])], None), "POST /quantity-split",
            """{"quantitySplit":[{"orderLineId":11,"quantities":[1,1]}]}"""
        },
        {
            client => client.SplitPackagesAsync(Package, [[new(11, 1), new(12, 1)]], None), "POST /split-packages",
            """{"splitPackages":[{"packageDetails":[{"orderLineId":11,"quantities":1},{"orderLineId":12,"quantities":1}]}]}"""
        },
        { client => client.SetBoxInfoAsync(Package, 2, 3.5m, None), "PUT /box-info", """{"boxQuantity":2,"deci":3.5}""" },
        { client => client.ChangeCargoProviderAsync(Package, "YKMP", None), "PUT /cargo-providers", """{"cargoProvider":"YKMP"}""" },
    };

    public static TheoryData<string, Func<HttpContext, Task>, bool> Troubles => new()
    {
        { "500", Answers.Json("{}", 500), false },
        { "502 with a page", Answers.Html(502), false },
        { "503", Answers.Text("Service Unavailable", 503), false },
        { "429", Answers.RetryAfter(429, 7), true },
        { "a lost answer", Answers.Reset, false },
        { "half an answer", Answers.CutOff, false },
        { "a page instead of an answer", Answers.Html(200), false },
    };

    [Theory]
    [MemberData(nameof(Words))]
    public async Task Every_wish_is_said_in_Trendyols_words(Func<PackagesClient, Task> say, string request, string body)
    {
        await using var server = await ScriptedServer.StartAsync(Answers.Text("", 200));
        using var trendyol = new TrendyolUnderTest(server.BaseUrl);

        await say(trendyol.Packages);

        var seen = Assert.Single(server.Seen);
        Assert.Equal(request.Replace(" ", " /integration/order/sellers/4321/shipment-packages/3300112233", StringComparison.Ordinal), $"{seen.Method} {seen.Path}");
        Assert.Equal(body, seen.Body);
        Assert.StartsWith("application/json", seen.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Equal("4321 - SelfIntegration", seen.Headers["User-Agent"]);
    }

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task A_write_is_sent_once_and_says_whether_it_may_have_happened(string trouble, Func<HttpContext, Task> answer, bool hadNoEffect)
    {
        await using var server = await ScriptedServer.StartAsync(answer);
        using var trendyol = new TrendyolUnderTest(server.BaseUrl);

        var failure = await Assert.ThrowsAsync<TrendyolUnavailableException>(() => trendyol.Packages.MarkPickingAsync(Package, Lines, None));

        Assert.Single(server.Seen);
        Assert.True(failure.HadNoEffect == hadNoEffect, trouble);
        Assert.Equal(trouble == "429" ? TimeSpan.FromSeconds(7) : null, failure.RetryAfter);
    }

    [Fact]
    public async Task A_write_that_found_nobody_had_no_effect()
    {
        var server = await ScriptedServer.StartAsync(Answers.Text("", 200));
        using var trendyol = new TrendyolUnderTest(server.BaseUrl);
        await server.DisposeAsync();

        Assert.True((await Assert.ThrowsAsync<TrendyolUnavailableException>(() => trendyol.Packages.MarkPickingAsync(Package, Lines, None))).HadNoEffect);
    }

    [Theory]
    [InlineData("")]
    [InlineData("200 OK")]
    [InlineData("""{"newPackageId":7}""")]
    public async Task Nothing_a_word_and_an_object_are_all_a_yes(string body)
    {
        await using var server = await ScriptedServer.StartAsync(Answers.Text(body, 200));
        using var trendyol = new TrendyolUnderTest(server.BaseUrl);

        await trendyol.Packages.SplitAsync(Package, [11], None);

        Assert.Single(server.Seen);
    }

    [Fact]
    public async Task Writes_that_fail_open_the_breaker_that_reads_share_and_are_not_sent_while_it_is_open()
    {
        await using var server = await ScriptedServer.StartAsync(Answers.Html(500));
        using var trendyol = new TrendyolUnderTest(server.BaseUrl);
        TrendyolUnavailableException failure;
        do
        {
            failure = await Assert.ThrowsAsync<TrendyolUnavailableException>(() => trendyol.Packages.MarkPickingAsync(Package, Lines, None));
        }
        while (!failure.HadNoEffect && server.Seen.Count < 50);

        var asked = server.Seen.Count;
        await Assert.ThrowsAsync<TrendyolUnavailableException>(trendyol.ReadPageAsync);

        Assert.InRange(asked, 5, 49);
        Assert.Equal(asked, server.Seen.Count);
        Assert.True(failure.RetryAfter > TimeSpan.Zero);
    }

    private static CancellationToken None => CancellationToken.None;
}
