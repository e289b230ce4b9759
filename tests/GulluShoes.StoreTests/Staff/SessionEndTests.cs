using System.Diagnostics;
using System.Globalization;
using System.Net;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Staff;
using GulluShoes.Store.Staff.Known;
using GulluShoes.StoreTests.Doors;

namespace GulluShoes.StoreTests.Staff;

/// <summary>Two apps on one database that trust what they read of a session: what ends one is known at once where it was done, and soon everywhere.</summary>
[Collection(ShopCollection.Name)]
public sealed class SessionEndTests(ShopServers servers) : IAsyncLifetime
{
    private const string Right = "Kırmızı-topuk-37";
    private const string Renewed = "Yeni-topuk-yuksek-38";

    // Longer than any test: what is noticed sooner was heard.
    private const int Long = 60;

    private TestShop here = null!;

    private static CancellationToken None => CancellationToken.None;

    public async Task InitializeAsync()
    {
        here = await StartAsync(Long, beside: null);
        await here.Visitor.SignInAsync();
        Assert.True(await here.Get<People>().AddAsync("ayse", "Ayşe", Right, Role.Manager, None));
    }

    public async Task DisposeAsync() => await here.DisposeAsync();

    [Fact]
    public async Task In_one_process_no_door_opens_once_the_end_of_a_session_was_answered()
    {
        await WithoutWordAsync();
        await EndsAtOnceAsync(ayse => EndAsync(ayse, "api/session"));
        await EndsAtOnceAsync(async _ =>
        {
            using var second = await EnterAsync(here, Right);
            var open = (await second.GetJsonAsync("api/profile"))["sessions"]!.AsArray();
            return await EndAsync(second, $"api/profile/sessions/{open.First(session => !(bool)session!["current"]!)!["id"]}");
        });
        await EndsAtOnceAsync(async _ =>
        {
            using var second = await EnterAsync(here, Right);
            return await EndAsync(second, "api/profile/sessions");
        });
        await EndsAtOnceAsync(async _ =>
        {
            using var second = await EnterAsync(here, Right);
            return await second.PostAsync("api/profile/password", new { password = Right, newPassword = Renewed });
        });
        await EndsAtOnceAsync(_ => DismissAsync(), Renewed);
        await AdmitAsync("manager");
        await EndsAtOnceAsync(_ => RenewAsync(), Renewed);
    }

    [Fact]
    public async Task In_one_process_another_role_ends_the_session_of_the_one_before_with_its_answer()
    {
        await WithoutWordAsync();
        using var ayse = await EnterAsync(here, Right);
        Assert.Equal(HttpStatusCode.OK, (await ayse.GetAsync("api/changes")).StatusCode);

        await AdmitAsync("worker");

        Assert.Equal(HttpStatusCode.Unauthorized, (await ayse.GetAsync("api/changes")).StatusCode);
    }

    [Fact]
    public async Task Another_process_hears_of_it_also_of_what_was_done_past_the_app()
    {
        await using var there = await StartAsync(Long, here);
        using var first = await EnterAsync(there, Right);
        using var second = await EnterAsync(there, Right);

        var started = Stopwatch.GetTimestamp();
        await here.Truth.ScalarAsync<object>("delete from sessions where id = (select max(id) from sessions)");
        await ClosesAsync(second);
        Assert.Equal(HttpStatusCode.OK, (await first.GetAsync("api/session")).StatusCode);
        await AdmitAsync("worker");
        await ClosesAsync(first);
        using var again = await EnterAsync(there, Right);
        (await DismissAsync()).EnsureSuccessStatusCode();
        await ClosesAsync(again);

        // Not because what was known had grown old.
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(Long / 2));
    }

    [Fact]
    public async Task A_process_whose_line_is_dead_without_a_sign_is_wrong_for_a_second_and_no_longer()
    {
        await using var there = await StartAsync(1, here);
        using var ayse = await EnterAsync(there, Right);
        await WithoutWordAsync();

        (await DismissAsync()).EnsureSuccessStatusCode();
        var dismissed = Stopwatch.GetTimestamp();
        TimeSpan asked;
        do
        {
            asked = Stopwatch.GetElapsedTime(dismissed);
        }
        while ((await ayse.GetAsync("api/session")).IsSuccessStatusCode);

        // What was asked in the second after the end may have been let in; this one was not.
        Assert.True(asked < TimeSpan.FromSeconds(2), $"It was let in {asked} later.");
    }

    [Fact]
    public async Task A_process_whose_line_breaks_trusts_nothing_until_it_hears_again()
    {
        using var ayse = await EnterAsync(here, Right);
        await here.Truth.ScalarAsync<object>("select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database() and query = 'listen sessions_ended'");
        await Soon.TrueAsync(() => Task.FromResult(!here.Get<KnownSessions>().Hears), "The line does not break.");

        await here.Truth.ScalarAsync<object>("update people set active = false where user_name = 'ayse'");
        Assert.Equal(HttpStatusCode.Unauthorized, (await ayse.GetAsync("api/session")).StatusCode);

        await Soon.TrueAsync(() => Task.FromResult(here.Get<KnownSessions>().Hears), "It does not hear again.");
        await AdmitAsync("worker");
        using var again = await EnterAsync(here, Right);
        (await DismissAsync()).EnsureSuccessStatusCode();
        await ClosesAsync(again);
    }

    private Task<TestShop> StartAsync(int seconds, TestShop? beside) => TestShop.StartAsync(servers, new ShopWish
    {
        Timers = false,
        Beside = beside,
        Settings = new Dictionary<string, string?> { ["Sessions:KnownSeconds"] = seconds.ToString(CultureInfo.InvariantCulture) },
    });

    private static async Task<ShopVisitor> EnterAsync(TestShop shop, string password)
    {
        await Soon.TrueAsync(() => Task.FromResult(shop.Get<KnownSessions>().Hears), "The app does not listen.");
        var visitor = new ShopVisitor(shop.Address);
        await visitor.SignInAsync("ayse", password);
        await visitor.GetJsonAsync("api/session");
        return visitor;
    }

    private async Task EndsAtOnceAsync(Func<ShopVisitor, Task<HttpResponseMessage>> deed, string password = Right)
    {
        using var ayse = await EnterAsync(here, password);
        Assert.Equal(HttpStatusCode.OK, (await ayse.GetAsync("api/session")).StatusCode);

        (await deed(ayse)).EnsureSuccessStatusCode();

        Assert.Equal(HttpStatusCode.Unauthorized, (await ayse.GetAsync("api/session")).StatusCode);
    }

    private static Task ClosesAsync(ShopVisitor visitor) =>
        Soon.TrueAsync(async () => (await visitor.GetAsync("api/session")).StatusCode == HttpStatusCode.Unauthorized, "The session stays open.");

    /// <summary>From now on the database tells nobody.</summary>
    private Task<object?> WithoutWordAsync() => here.Truth.ScalarAsync<object>("drop function tell_sessions_ended() cascade");

    private static Task<HttpResponseMessage> EndAsync(ShopVisitor visitor, string path) =>
        visitor.SendAsync(HttpMethod.Delete, path, null, request => request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString()));

    private async Task<HttpResponseMessage> DismissAsync() => await EndAsync(here.Visitor, $"api/people/{await IdAsync()}");

    private async Task<HttpResponseMessage> RenewAsync() => await here.Visitor.PostAsync($"api/people/{await IdAsync()}/renewal");

    private async Task AdmitAsync(string role) => (await here.Visitor.PostAsync($"api/people/{await IdAsync()}/role", new { role })).EnsureSuccessStatusCode();

    private Task<long> IdAsync() => here.Truth.ScalarAsync<long>("select id from people where user_name = 'ayse'");
}
