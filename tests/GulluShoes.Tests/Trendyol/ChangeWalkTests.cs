using GulluShoes.Tests.Trendyol.Wire;
using GulluShoes.Trendyol.Errors;
using GulluShoes.Trendyol.Orders;
using Xunit.Abstractions;

namespace GulluShoes.Tests.Trendyol;

public sealed class ChangeWalkTests(ITestOutputHelper output)
{
    private const long Start = 1_795_000_000_000;
    private static readonly DateTimeOffset From = DateTimeOffset.FromUnixTimeMilliseconds(Start);

    [Theory]
    [InlineData("")]
    [InlineData("tr-TR")]
    public async Task Pages_that_shift_while_they_are_read_lose_no_package(string culture)
    {
        using var turkish = new InCulture(culture);
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var list = Filled(3000, _ => Start + random.Next(0, 600_000));
        var now = Start + 600_000;
        list.BetweenRequests = _ =>
        {
            for (var i = 0; i < 40; i++)
            {
                list.Change(random.Next(1, 3100), now++);
            }
        };

        var seen = await ReadAllAsync(list, From, From.AddDays(1), stop: list => list.BetweenRequests = _ => { });

        AssertNothingLost(list, seen);
    }

    [Fact]
    public async Task More_than_ten_thousand_packages_are_read_without_asking_beyond_the_reach_of_page_numbers()
    {
        var list = Filled(25_000, id => Start + (id * 7));

        AssertNothingLost(list, await ReadAllAsync(list, From, From.AddDays(1)));
    }

    [Fact]
    public async Task A_crowd_that_shares_one_instant_and_shrinks_while_it_is_read_loses_no_package()
    {
        var list = Filled(2500, id => id is > 300 and <= 2200 ? Start + 1000 : Start + id);
        var now = Start + 5_000;
        list.BetweenRequests = number =>
        {
            for (var i = 0; i < 30; i++)
            {
                list.Change(301 + (((number * 30) + i) % 1900), now++);
            }
        };

        var seen = await ReadAllAsync(list, From, From.AddDays(1), stop: list => list.BetweenRequests = _ => { });

        AssertNothingLost(list, seen);
    }

    [Fact]
    public async Task A_crowd_beyond_the_reach_of_page_numbers_is_read_by_the_stream()
    {
        var list = Filled(10_500, _ => Start + 5);

        AssertNothingLost(list, await ReadAllAsync(list, From, From.AddDays(1)));
    }

    [Fact]
    public async Task A_page_out_of_order_loses_no_package()
    {
        var list = Filled(1500, id => Start + id);
        list.Disorder = page => page.Reverse();

        AssertNothingLost(list, await ReadAllAsync(list, From, From.AddDays(1)));
    }

    [Fact]
    public async Task A_month_is_read_in_slices_that_Trendyol_does_not_clip()
    {
        var list = Filled(600, id => Start + (id * 4_300_000));

        AssertNothingLost(list, await ReadAllAsync(list, From, From.AddDays(30)));
    }

    [Fact]
    public async Task An_empty_window_takes_one_request()
    {
        var list = new LiveList();

        Assert.Empty(await ReadAllAsync(list, From, From.AddDays(1)));
        Assert.Equal(1, list.Requests);
    }

    [Fact]
    public async Task A_page_is_asked_for_only_after_the_one_before_it_was_taken()
    {
        var list = Filled(1000, id => Start + id);
        await using var server = await ScriptedServer.StartAsync(list.AnswerAsync);
        using var trendyol = new TrendyolUnderTest(server.BaseUrl);
        var taken = 0;
        await foreach (var page in trendyol.Orders.ReadChangesAsync(From, From.AddDays(1), CancellationToken.None))
        {
            Assert.Equal(++taken, server.Seen.Count);
            Assert.NotEmpty(page.Packages);
        }
    }

    [Fact]
    public async Task The_same_package_twice_on_a_page_is_passed_on_twice()
    {
        var twice = Answers.Package(1, Start + 1);
        await using var server = await ScriptedServer.StartAsync(Answers.Page(twice, twice));
        using var trendyol = new TrendyolUnderTest(server.BaseUrl);

        var seen = await CollectAsync(trendyol.Orders.ReadChangesAsync(From, From.AddDays(1), CancellationToken.None));

        Assert.Equal(2, seen.Count);
    }

    [Fact]
    public async Task A_server_that_always_answers_the_same_full_page_is_given_up()
    {
        var page = Answers.PageOf([.. Enumerable.Range(1, 200).Select(id => Answers.Package(id, Start + id))], totalPages: null);
        await using var server = await ScriptedServer.StartAsync((_, context) => Answers.Json(
            context.Request.Path.Value!.EndsWith("/stream", StringComparison.Ordinal) ? page.Replace("\"content\"", "\"hasMore\":true,\"nextCursor\":\"a\",\"content\"", StringComparison.Ordinal) : page)(context));
        using var trendyol = new TrendyolUnderTest(server.BaseUrl);

        var changes = trendyol.Orders.ReadChangesAsync(From, From.AddDays(1), CancellationToken.None);

        await Assert.ThrowsAsync<TrendyolUnavailableException>(() => CollectAsync(changes));
    }

    private static LiveList Filled(int count, Func<long, long> instant)
    {
        var list = new LiveList();
        for (var id = 1L; id <= count; id++)
        {
            list.Change(id, instant(id));
        }

        return list;
    }

    private static async Task<List<ReceivedPackage>> ReadAllAsync(LiveList list, DateTimeOffset from, DateTimeOffset to, Action<LiveList>? stop = null)
    {
        await using var server = await ScriptedServer.StartAsync(list.AnswerAsync);
        using var trendyol = new TrendyolUnderTest(server.BaseUrl);
        var quietAfter = new CountDown(60, () => stop?.Invoke(list));
        var seen = await CollectAsync(trendyol.Orders.ReadChangesAsync(from, to, CancellationToken.None), quietAfter.Tick);
        Assert.All(server.Seen.Where(request => request.Query.ContainsKey("startDate")), request =>
            Assert.InRange(request.Number("endDate") - request.Number("startDate"), 0, (long)TimeSpan.FromDays(13).TotalMilliseconds));
        return seen;
    }

    private static async Task<List<ReceivedPackage>> CollectAsync(IAsyncEnumerable<PackagePage> pages, Action? each = null)
    {
        var seen = new List<ReceivedPackage>();
        await foreach (var page in pages)
        {
            seen.AddRange(page.Packages);
            each?.Invoke();
        }

        return seen;
    }

    private static void AssertNothingLost(LiveList list, IEnumerable<ReceivedPackage> seen)
    {
        var newest = seen.GroupBy(package => package.PackageId!.Value).ToDictionary(same => same.Key, same => same.Max(package => package.LastModified!.Value));
        Assert.Equal(list.Truth.OrderBy(pair => pair.Key), newest.OrderBy(pair => pair.Key));
    }

    private sealed class CountDown(int left, Action then)
    {
        public void Tick()
        {
            if (--left == 0)
            {
                then();
            }
        }
    }
}
