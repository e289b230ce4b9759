using System.Diagnostics;
using GulluShoes.Tests.Trendyol.Wire;
using GulluShoes.Trendyol.Errors;
using Microsoft.AspNetCore.Http;

namespace GulluShoes.Tests.Trendyol;

public sealed class FaultTests
{
    private static readonly string Good = Answers.PageOf([Answers.Package(1, 1)]);

    public static TheoryData<string> PassingFaults => [.. Faults.Keys];

    private static readonly Dictionary<string, Func<HttpContext, Task>> Faults = new()
    {
        ["429 without Retry-After"] = Answers.Json("""{"errors":[{"key":"too.many.requests"}]}""", 429),
        ["429 with Retry-After"] = Answers.RetryAfter(429, 0),
        ["500 classic body"] = Answers.Json("""{"timestamp":1,"exception":"TrendyolSystemException","errors":[{"key":"generic.exception","message":"Exception Occured"}]}""", 500),
        ["502 HTML"] = Answers.Html(502),
        ["503 text"] = Answers.Text("no healthy upstream", 503),
        ["503 with Retry-After"] = Answers.RetryAfter(503, 0),
        ["504 empty"] = Answers.Text("", 504),
        ["408"] = Answers.Text("", 408),
        ["200 empty"] = Answers.Text("", 200),
        ["200 HTML"] = Answers.Html(200),
        ["200 with an error in it"] = Answers.Json("""{"errors":[{"key":"generic.exception"}]}"""),
        ["200 truncated JSON"] = Answers.Json(Good[..^5]),
        ["204"] = context =>
        {
            context.Response.StatusCode = 204;
            return Task.CompletedTask;
        },
        ["connection reset"] = Answers.Reset,
        ["connection cut inside the body"] = Answers.CutOff,
        ["a body that trickles for ever"] = Answers.Trickle,
    };

    [Theory]
    [MemberData(nameof(PassingFaults))]
    public async Task A_passing_fault_is_outlasted(string fault)
    {
        await using var server = await ScriptedServer.StartAsync(Faults[fault], Faults[fault], Answers.Json(Good));
        using var trendyol = new TrendyolUnderTest(server.BaseUrl, null, ("AttemptTimeout", fault.Contains("trickles", StringComparison.Ordinal) ? "00:00:01" : "00:00:20"));

        var page = await trendyol.ReadPageAsync();

        Assert.Equal(1, Assert.Single(page.Packages).PackageId);
        Assert.InRange(server.Seen.Count, 3, 6);
    }

    [Theory]
    [MemberData(nameof(PassingFaults))]
    public async Task A_lasting_fault_is_reported_as_unavailable(string fault)
    {
        await using var server = await ScriptedServer.StartAsync(Faults[fault]);
        using var trendyol = new TrendyolUnderTest(server.BaseUrl, null, ("AttemptTimeout", fault.Contains("trickles", StringComparison.Ordinal) ? "00:00:00.300" : "00:00:20"));

        await Assert.ThrowsAsync<TrendyolUnavailableException>(trendyol.ReadPageAsync);
        Assert.InRange(server.Seen.Count, 2, 6);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(409)]
    [InlineData(410)]
    [InlineData(414)]
    [InlineData(415)]
    [InlineData(426)]
    [InlineData(301)]
    [InlineData(556)]
    public async Task What_cannot_get_better_is_asked_once(int status)
    {
        await using var server = await ScriptedServer.StartAsync(Answers.Html(status));
        using var trendyol = new TrendyolUnderTest(server.BaseUrl);

        var error = await Assert.ThrowsAnyAsync<TrendyolException>(trendyol.ReadPageAsync);

        Assert.IsNotType<TrendyolUnavailableException>(error);
        Assert.Equal(status, error.Status);
        Assert.Single(server.Seen);
    }

    [Fact]
    public async Task A_body_without_end_is_cut_off()
    {
        await using var server = await ScriptedServer.StartAsync(Answers.Flood, Answers.Json(Good));
        using var trendyol = new TrendyolUnderTest(server.BaseUrl);

        Assert.Single((await trendyol.ReadPageAsync()).Packages);
    }

    [Fact]
    public async Task A_call_ends_after_its_total_time_whatever_happens()
    {
        await using var server = await ScriptedServer.StartAsync(Answers.Trickle);
        using var trendyol = new TrendyolUnderTest(server.BaseUrl, null, ("TotalTimeout", "00:00:01"), ("AttemptTimeout", "00:01:00"));
        var watch = Stopwatch.StartNew();

        await Assert.ThrowsAsync<TrendyolUnavailableException>(trendyol.ReadPageAsync);
        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(0.9), TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Nobody_at_the_address_is_unavailable()
    {
        string nobody;
        await using (var server = await ScriptedServer.StartAsync(Answers.Page()))
        {
            nobody = server.BaseUrl;
        }

        using var trendyol = new TrendyolUnderTest(nobody);

        Assert.Null((await Assert.ThrowsAsync<TrendyolUnavailableException>(trendyol.ReadPageAsync)).Status);
    }

    [Fact]
    public async Task A_long_Retry_After_is_left_to_the_caller()
    {
        await using var server = await ScriptedServer.StartAsync(Answers.RetryAfter(503, 3600));
        using var trendyol = new TrendyolUnderTest(server.BaseUrl);

        var error = await Assert.ThrowsAsync<TrendyolUnavailableException>(trendyol.ReadPageAsync);

        Assert.Equal(TimeSpan.FromHours(1), error.RetryAfter);
        Assert.Single(server.Seen);
    }

    [Fact]
    public async Task A_caller_who_gives_up_is_not_told_that_Trendyol_is_down()
    {
        await using var server = await ScriptedServer.StartAsync(Answers.Trickle);
        using var trendyol = new TrendyolUnderTest(server.BaseUrl);
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => trendyol.Orders.ReadPageAsync(TrendyolUnderTest.AnyWindow, patience.Token));
    }
}
