using System.Text;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Staff;
using GulluShoes.Store.Staff.Known;
using GulluShoes.StoreTests.Stores;

namespace GulluShoes.StoreTests.Staff;

public sealed class SessionTests(StoreServers servers) : StoreTest(servers)
{
    private const string Right = "Kırmızı-topuk-37";

    private People People => Store.Get<People>();

    private Sessions Sessions => Store.Get<Sessions>();

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Assert.True(await People.AddAsync("Ayse", "Ayşe", Right, Role.Worker, None));
    }

    [Fact]
    public async Task A_session_ends_two_weeks_after_its_last_use()
    {
        var token = await SignInAsync();

        Store.Clock.Advance(Terms.Idle - TimeSpan.FromMinutes(1));
        Assert.Equal("ayse", (await Sessions.FindAsync(token, None))!.UserName);
        Store.Clock.Advance(Terms.Idle - TimeSpan.FromMinutes(1));
        Assert.NotNull(await Sessions.FindAsync(token, None));
        Store.Clock.Advance(Terms.Idle);

        Assert.Null(await Sessions.FindAsync(token, None));
        Assert.Equal(1, await Sessions.SweepAsync(None));
    }

    [Fact]
    public async Task The_store_holds_no_token_that_could_be_used()
    {
        var token = await SignInAsync();

        var held = (byte[])(await Store.ScalarAsync("select token_hash from sessions"))!;

        Assert.Equal(32, held.Length);
        Assert.NotEqual(Encoding.UTF8.GetBytes(token), held);
        Assert.Null(await Sessions.FindAsync(Convert.ToBase64String(held), None));
    }

    [Fact]
    public async Task A_closed_session_and_a_person_who_left_have_no_way_in()
    {
        var (closed, left) = (await SignInAsync(), await SignInAsync());
        await Sessions.CloseAsync(closed, None);
        Assert.Null(await Sessions.FindAsync(closed, None));
        Assert.NotNull(await Sessions.FindAsync(left, None));

        await Store.ExecuteAsync("update people set active = false");

        Assert.Null(await Sessions.FindAsync(left, None));
        Assert.IsType<SignInOutcome.Wrong>(await TryAsync("ayse", Right));
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_a_name_for_five_minutes_even_for_the_right_one()
    {
        for (var guess = 0; guess < Lockout.Limit; guess++)
        {
            Assert.IsType<SignInOutcome.Wrong>(await TryAsync("ayse", "tahmin"));
        }

        Assert.IsType<SignInOutcome.LockedOut>(await TryAsync(" AYSE ", Right));
        Store.Clock.Advance(Lockout.Duration + TimeSpan.FromSeconds(1));

        Assert.IsType<SignInOutcome.SignedIn>(await TryAsync("ayse", Right));
        Assert.Equal(0, await Store.CountAsync("sign_in_failures"));
    }

    [Fact]
    public async Task Guesses_at_the_same_time_cannot_share_one_count()
    {
        var guesses = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => TryAsync("kimse", "tahmin"))));

        Assert.Equal(Lockout.Limit, guesses.Count(guess => guess is SignInOutcome.Wrong));
        Assert.Equal(12 - Lockout.Limit, guesses.Count(guess => guess is SignInOutcome.LockedOut));
    }

    [Fact]
    public async Task A_session_that_is_used_every_day_ends_after_a_month_all_the_same()
    {
        var token = await SignInAsync();
        for (var day = 1; day < Terms.Longest.Days; day++)
        {
            Store.Clock.Advance(TimeSpan.FromDays(1));
            Assert.NotNull(await Sessions.FindAsync(token, None));
        }

        // Whoever goes on asking does not keep it.
        for (var day = 0; day < Terms.Idle.Days; day++)
        {
            Store.Clock.Advance(TimeSpan.FromDays(1));
            Assert.Null(await Sessions.FindAsync(token, None));
        }

        Assert.Equal(1, await Sessions.SweepAsync(None));
    }

    [Fact]
    public async Task A_new_password_ends_every_session_but_the_one_that_set_it()
    {
        var (here, there) = (await SignInAsync(), await SignInAsync());
        var ayse = (await Sessions.FindAsync(here, None))!;

        Assert.IsType<OwnAccountOutcome.Wrong>(await Own.ChangePasswordAsync(ayse, here, "tahmin", "Yeni-topuk-yuksek", None));
        Assert.NotNull(await Sessions.FindAsync(there, None));
        Assert.IsType<OwnAccountOutcome.Changed>(await Own.ChangePasswordAsync(ayse, here, Right, "Yeni-topuk-yuksek", None));

        Assert.NotNull(await Sessions.FindAsync(here, None));
        Assert.Null(await Sessions.FindAsync(there, None));
        Assert.IsType<SignInOutcome.Wrong>(await TryAsync("ayse", Right));
        Assert.IsType<SignInOutcome.SignedIn>(await TryAsync("ayse", "Yeni-topuk-yuksek"));
    }

    [Fact]
    public async Task A_person_ends_his_own_sessions_and_nobody_elses()
    {
        Assert.True(await People.AddAsync("fatma", "Fatma", Right, Role.Worker, None));
        var (here, there) = (await SignInAsync(), await SignInAsync());
        var others = Assert.IsType<SignInOutcome.SignedIn>(await TryAsync("fatma", Right));
        var ayse = (await Sessions.FindAsync(here, None))!;
        var list = await Store.Get<OpenSessions>().ListAsync(ayse.Id, here, None);

        Assert.Equal([true, false], list.Select(session => session.Current));
        var id = (long)(await Store.ScalarAsync($"select id from sessions where person_id = {others.Person.Id}"))!;
        Assert.False(await Store.Get<OpenSessions>().EndAsync(ayse.Id, id, None));
        Assert.True(await Store.Get<OpenSessions>().EndAsync(ayse.Id, list[1].Id, None));

        Assert.NotNull(await Sessions.FindAsync(others.Token, None));
        Assert.NotNull(await Sessions.FindAsync(here, None));
        Assert.Null(await Sessions.FindAsync(there, None));
    }

    private SessionTerms Terms => Store.Get<SessionTerms>();

    private OwnAccount Own => Store.Get<OwnAccount>();

    private Task<SignInOutcome> TryAsync(string userName, string password) => Store.Get<SignIns>().EnterAsync(new SignInAttempt(userName, password), None);

    private async Task<string> SignInAsync() => Assert.IsType<SignInOutcome.SignedIn>(await TryAsync("ayse", Right)).Token;
}
