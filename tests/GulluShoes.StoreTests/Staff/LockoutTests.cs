using System.Diagnostics;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Staff;
using GulluShoes.StoreTests.Stores;

namespace GulluShoes.StoreTests.Staff;

public sealed class LockoutTests(StoreServers servers) : StoreTest(servers)
{
    private const string Right = "Kırmızı-topuk-37";

    [Fact]
    public async Task Each_wrong_attempt_after_a_lock_doubles_the_next_up_to_an_hour()
    {
        for (var guess = 0; guess < Lockout.Limit; guess++)
        {
            Assert.IsType<SignInOutcome.Wrong>(await EnterAsync("kimse"));
        }

        foreach (var minutes in new[] { 5, 10, 20, 40, 60, 60 })
        {
            Assert.Equal(TimeSpan.FromMinutes(minutes), Assert.IsType<SignInOutcome.LockedOut>(await EnterAsync("kimse")).RetryAfter);
            Store.Clock.Advance(TimeSpan.FromMinutes(minutes));
            var atOnce = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => EnterAsync("kimse"))));
            Assert.Single(atOnce, outcome => outcome is SignInOutcome.Wrong);
        }

        Store.Clock.Advance(Lockout.Remembered + TimeSpan.FromSeconds(1));
        Assert.Equal(1, await Store.Get<Lockout>().SweepAsync(None));
    }

    [Fact]
    public async Task One_address_that_guesses_many_names_is_locked_and_another_is_not()
    {
        Assert.True(await Store.Get<People>().AddAsync("ayse", "Ayşe", Right, Role.Worker, None));
        for (var guess = 0; guess < Lockout.AddressLimit; guess++)
        {
            Assert.IsType<SignInOutcome.Wrong>(await EnterAsync($"kimse{guess}", "203.0.113.7"));
        }

        Assert.IsType<SignInOutcome.LockedOut>(await EnterAsync("ayse", "203.0.113.7", Right));
        Assert.IsType<SignInOutcome.SignedIn>(await EnterAsync("ayse", "203.0.113.8", Right));
        Assert.Equal(0, await Store.CountAsync("sign_in_failures where user_name = 'ayse'"));
    }

    [Fact]
    public async Task A_whole_shop_that_signs_in_from_one_address_counts_nothing_against_it()
    {
        Assert.True(await Store.Get<People>().AddAsync("ayse", "Ayşe", Right, Role.Worker, None));
        for (var time = 0; time < Lockout.AddressLimit + 5; time++)
        {
            Assert.IsType<SignInOutcome.SignedIn>(await EnterAsync("ayse", "203.0.113.7", Right));
        }
    }

    /// <summary>
    /// The quickest of attempts that take turns: whatever else a busy machine does only adds to some of them. Where it adds to all, more attempts find quicker ones; a name that gave
    /// itself away would do so for ever.
    /// </summary>
    [Fact]
    public async Task A_name_that_nobody_has_takes_as_long_as_one_that_somebody_has()
    {
        const int Rounds = 200;
        const int Fewest = 10;
        Assert.True(await Store.Get<People>().AddAsync("ayse", "Ayşe", Right, Role.Worker, None));
        await EnterAsync("once");
        var (known, unknown) = (double.MaxValue, double.MaxValue);
        for (var round = 0; round < Rounds && (round < Fewest || unknown / known is < 0.75 or > 1.33); round++)
        {
            known = Math.Min(known, await MeasureAsync("ayse"));
            unknown = Math.Min(unknown, await MeasureAsync("kimse"));
            await Store.ExecuteAsync("delete from sign_in_failures");
        }

        Assert.InRange(unknown / known, 0.75, 1.33);
    }

    private async Task<double> MeasureAsync(string userName)
    {
        var begun = Stopwatch.GetTimestamp();
        Assert.IsType<SignInOutcome.Wrong>(await EnterAsync(userName));
        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }

    private Task<SignInOutcome> EnterAsync(string userName, string? address = null, string password = "tahmin") =>
        Store.Get<SignIns>().EnterAsync(new SignInAttempt(userName, password) { Address = address }, None);
}
