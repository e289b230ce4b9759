using System.Text;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Staff;
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

        Store.Clock.Advance(Sessions.Lifetime - TimeSpan.FromMinutes(1));
        Assert.Equal("ayse", (await Sessions.FindAsync(token, None))!.UserName);
        Store.Clock.Advance(Sessions.Lifetime - TimeSpan.FromMinutes(1));
        Assert.NotNull(await Sessions.FindAsync(token, None));
        Store.Clock.Advance(Sessions.Lifetime);

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
        Assert.IsType<SignInOutcome.Wrong>(await People.SignInAsync("ayse", Right, None));
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_a_name_for_five_minutes_even_for_the_right_one()
    {
        for (var guess = 0; guess < Lockout.Limit; guess++)
        {
            Assert.IsType<SignInOutcome.Wrong>(await People.SignInAsync("ayse", "tahmin", None));
        }

        Assert.IsType<SignInOutcome.LockedOut>(await People.SignInAsync(" AYSE ", Right, None));
        Store.Clock.Advance(Lockout.Duration + TimeSpan.FromSeconds(1));

        Assert.IsType<SignInOutcome.SignedIn>(await People.SignInAsync("ayse", Right, None));
        Assert.Equal(0, await Store.CountAsync("sign_in_failures"));
    }

    [Fact]
    public async Task Guesses_at_the_same_time_cannot_share_one_count()
    {
        var guesses = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => People.SignInAsync("kimse", "tahmin", None))));

        Assert.Equal(Lockout.Limit, guesses.Count(guess => guess is SignInOutcome.Wrong));
        Assert.Equal(12 - Lockout.Limit, guesses.Count(guess => guess is SignInOutcome.LockedOut));
    }

    private async Task<string> SignInAsync() => Assert.IsType<SignInOutcome.SignedIn>(await People.SignInAsync("ayse", Right, None)).Token;
}
