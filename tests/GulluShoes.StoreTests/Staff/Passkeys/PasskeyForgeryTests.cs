using System.Buffers.Text;
using System.Text;
using GulluShoes.Store.Staff;
using GulluShoes.Store.Staff.Admission;
using GulluShoes.Store.Staff.Passkeys;
using GulluShoes.StoreTests.Stores;

namespace GulluShoes.StoreTests.Staff.Passkeys;

/// <summary>Everything that must not open: each lie alone, in an otherwise right answer.</summary>
public sealed class PasskeyForgeryTests(StoreServers servers) : PasskeyTest(servers)
{
    private static readonly Dictionary<string, Action<SoftKey>> Lies = new()
    {
        ["a page of another origin"] = key => key.Origin = "https://localhost.example",
        ["our own address without its port"] = key => key.Origin = "http://localhost",
        ["a page within a page"] = key => key.CrossOrigin = true,
        ["another domain"] = key => key.Domain = "example.com",
        ["another challenge"] = key => key.Challenge = Base64Url.EncodeToString(new byte[32]),
        ["nobody showed a finger or a PIN"] = key => key.Verified = false,
        ["an answer to another kind of question"] = key => key.Type = "webauthn.other",
        ["something else was signed"] = key => key.Tampers = true,
    };

    public static TheoryData<string> EachLie => [.. Lies.Keys];

    [Theory]
    [MemberData(nameof(EachLie))]
    public async Task A_key_that_lies_opens_nothing_and_is_not_enrolled(string lie)
    {
        Lies[lie](Key);
        Assert.IsType<SignInOutcome.Wrong>(await EnterAsync(Key));
        Assert.Equal(0, await Store.CountAsync("sessions"));

        // Nothing is signed when a key is made with attestation "none".
        using var other = new SoftKey();
        Lies[lie](other);
        Assert.Equal(other.Tampers ? PasskeyChange.Done : PasskeyChange.Refused, await EnrolAsync(Ayse, other));
    }

    [Fact]
    public async Task A_counter_that_goes_back_or_stands_still_is_a_copy_of_the_device()
    {
        Key.Counter = 7;
        await EnteredAsync(Key);
        Key.Counter = 7;
        Assert.IsType<SignInOutcome.Wrong>(await EnterAsync(Key));
        Key.Counter = 2;
        Assert.IsType<SignInOutcome.Wrong>(await EnterAsync(Key));

        Key.Counter = 8;
        await EnteredAsync(Key);
        Assert.Equal(2, await Store.CountAsync("sessions"));
        Assert.Equal(9L, await Store.ScalarAsync("select sign_count from passkeys"));
    }

    [Fact]
    public async Task An_answer_counts_once_in_its_browser_and_within_minutes()
    {
        var (first, second) = (await AskAsync(), await AskAsync());
        var answer = Key.Get(first.Options);
        Assert.IsType<SignInOutcome.Wrong>(await ShowAsync(null, answer));
        Assert.IsType<SignInOutcome.Wrong>(await ShowAsync(second.Token, answer));
        Assert.IsType<SignInOutcome.SignedIn>(await ShowAsync(first.Token, answer));
        Assert.IsType<SignInOutcome.Wrong>(await ShowAsync(first.Token, answer));
        Assert.IsType<SignInOutcome.Wrong>(await ShowAsync(first.Token, Key.Get(first.Options)));

        var late = await AskAsync();
        Store.Clock.Advance(PasskeyRules.Patience);
        Assert.IsType<SignInOutcome.Wrong>(await ShowAsync(late.Token, Key.Get(late.Options)));
        await AskAsync();
        Assert.Equal(1, await Store.CountAsync("sessions"));
        Assert.Equal(1, await Store.CountAsync("passkey_challenges"));
    }

    [Fact]
    public async Task Of_answers_at_the_same_time_one_opens()
    {
        var question = await AskAsync();
        var answer = Key.Get(question.Options);
        var all = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => ShowAsync(question.Token, answer))));
        Assert.Single(all, outcome => outcome is SignInOutcome.SignedIn);

        // Four browsers, and a copy of the device in each: all tell the same counter.
        var questions = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => AskAsync()));
        var counter = Key.Counter;
        var answers = questions.Select(each =>
        {
            Key.Counter = counter;
            return (each.Token, Answer: Key.Get(each.Options));
        }).ToList();
        all = await Task.WhenAll(answers.Select(each => Task.Run(() => ShowAsync(each.Token, each.Answer))));
        Assert.Single(all, outcome => outcome is SignInOutcome.SignedIn);
    }

    [Fact]
    public async Task A_key_opens_for_its_owner_only_and_only_as_long_as_he_works_here()
    {
        var handle = Key.UserHandle;
        Key.UserHandle = Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{Ayse.Id}"));
        Assert.IsType<SignInOutcome.Wrong>(await EnterAsync(Key));
        Key.UserHandle = null;
        Assert.IsType<SignInOutcome.Wrong>(await EnterAsync(Key));
        Key.UserHandle = handle;

        await Store.ExecuteAsync("update people set active = false where user_name = 'gullu'");
        Assert.IsType<SignInOutcome.Wrong>(await EnterAsync(Key));
        await Store.ExecuteAsync("update people set active = true, must_change = true where user_name = 'gullu'");
        Assert.IsType<SignInOutcome.Wrong>(await EnterAsync(Key));
        await Store.ExecuteAsync("update people set must_change = false where user_name = 'gullu'");
        Assert.Equal("gullu", (await FindAsync(await EnteredAsync(Key)))!.UserName);

        // For one who lost the device.
        Assert.NotNull(await Store.Get<Staffing>().RenewAsync(Gullu.Id, None));
        Assert.Equal(0, await Store.CountAsync("passkeys"));
    }

    [Fact]
    public async Task A_question_for_a_new_key_serves_nobody_else_and_no_sign_in()
    {
        using var key = new SoftKey();
        var forGullu = await Own.OfferAsync(Gullu, None);
        Assert.Equal(PasskeyChange.Refused, await Own.AddAsync(Ayse, forGullu.Token, "Anahtar", key.Create(forGullu.Options), None));
        Assert.Equal(PasskeyChange.Done, await Own.AddAsync(Gullu, forGullu.Token, "Anahtar", key.Create(forGullu.Options), None));
        Assert.Equal(PasskeyChange.Refused, await Own.AddAsync(Gullu, forGullu.Token, "Anahtar", key.Create(forGullu.Options), None));
        Assert.Equal(PasskeyChange.Refused, await EnrolAsync(Ayse, Key));

        var question = await Own.OfferAsync(Gullu, None);
        Assert.IsType<SignInOutcome.Wrong>(await ShowAsync(question.Token, Key.Get(question.Options)));
        Assert.Equal(0, await Store.CountAsync("sessions"));
    }

    [Fact]
    public async Task Guesses_lock_a_key_whether_somebody_has_it_or_not()
    {
        using var nobodys = new SoftKey { UserHandle = Key.UserHandle };
        Key.Tampers = true;
        foreach (var key in new[] { Key, nobodys })
        {
            for (var guess = 0; guess < Lockout.Limit; guess++)
            {
                Assert.IsType<SignInOutcome.Wrong>(await EnterAsync(key));
            }

            Assert.IsType<SignInOutcome.LockedOut>(await EnterAsync(key));
        }

        Key.Tampers = false;
        Assert.IsType<SignInOutcome.LockedOut>(await EnterAsync(Key));
        Store.Clock.Advance(Lockout.Duration + TimeSpan.FromSeconds(1));
        await EnteredAsync(Key);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"id":5}""")]
    [InlineData("""{"id":"x","type":"public-key","response":{}}""")]
    public async Task What_no_browser_sends_is_wrong_and_no_failure(string credential)
    {
        Assert.IsType<SignInOutcome.Wrong>(await ShowAsync((await AskAsync()).Token, credential));
        var question = await Own.OfferAsync(Ayse, None);
        Assert.Equal(PasskeyChange.Refused, await Own.AddAsync(Ayse, question.Token, "Anahtar", credential, None));
    }
}
