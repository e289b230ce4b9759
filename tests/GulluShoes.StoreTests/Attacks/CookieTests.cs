using System.Net;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Staff;
using GulluShoes.StoreTests.Doors;
using OtpNet;

namespace GulluShoes.StoreTests.Attacks;

/// <summary>Stolen, forged, kept and planted cookies, and codes that are guessed or used again.</summary>
[Collection(ShopCollection.Name)]
public sealed class CookieTests(AttackedShop attacked) : IClassFixture<AttackedShop>
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_cookie_that_was_copied_is_worth_nothing_after_the_sign_out()
    {
        var cookie = await NewAsync("kopya");
        Assert.Equal(HttpStatusCode.OK, await LookAsync(cookie));

        using var bye = await attacked.SendAsync(new Attack("sign out", HttpMethod.Delete, "api/session", null!) { By = Attacker.Nobody, With = request => request.Headers.Add("Cookie", cookie) });

        Assert.Equal(HttpStatusCode.NoContent, bye.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, await LookAsync(cookie));
    }

    [Fact]
    public async Task A_cookie_that_is_cut_lengthened_or_turned_opens_nothing()
    {
        var cookie = await NewAsync("kesik");
        var token = cookie["gullu=".Length..];
        string[] forged =
        [
            token[..^1], token + "A", token + "==", token.ToUpperInvariant(), token.ToLowerInvariant(), new string([.. token.Reverse()]), token[1..] + token[0], $"\"{token}x\"", token + "%00", Uri.EscapeDataString(token) + "%20", $"{token},{token}",
        ];

        Assert.All(await Task.WhenAll(forged.Select(each => LookAsync($"gullu={each}"))), status => Assert.Equal(HttpStatusCode.Unauthorized, status));
        Assert.Equal(HttpStatusCode.OK, await LookAsync(cookie));
    }

    [Fact]
    public async Task A_cookie_that_was_planted_before_the_sign_in_is_never_kept()
    {
        const string Planted = "gullu=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
        var others = await NewAsync("dikici");
        await attacked.Shop.Get<People>().AddAsync("kurban", "Kurban", ShopWish.Password, Role.Worker, CancellationToken.None);

        var given = await attacked.CookieAsync("kurban", Planted);
        var overAnother = await attacked.CookieAsync("kurban", others);

        Assert.Equal(4, new[] { Planted, others, given, overAnother }.Distinct().Count());
        Assert.Equal(HttpStatusCode.Unauthorized, await LookAsync(Planted));
        Assert.Equal("Kurban", await NameAsync(given));
        Assert.Equal("dikici", await NameAsync(others));
    }

    [Fact]
    public async Task A_cookie_from_before_another_role_opens_nothing_with_the_new_one()
    {
        var cookie = await NewAsync("yukselen");
        var id = await attacked.Shop.Truth.ScalarAsync<long>("select id from people where user_name = 'yukselen'");

        using var raised = await attacked.SendAsync(new Attack("raise", HttpMethod.Post, $"api/people/{id}/role", null!) { Body = """{"role":"admin"}""" });

        Assert.Equal(HttpStatusCode.NoContent, raised.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, await LookAsync(cookie));
        Assert.Equal(HttpStatusCode.OK, await LookAsync(await attacked.CookieAsync("yukselen"), "api/people"));
    }

    [Fact]
    public async Task Nobody_ends_another_persons_session_or_marks_his_alarms()
    {
        var (mine, theirs) = (await NewAsync("ben"), await NewAsync("sen"));
        var id = await attacked.Shop.Truth.ScalarAsync<long>("select s.id from sessions s join people p on p.id = s.person_id where p.user_name = 'sen'");

        using var ended = await attacked.SendAsync(new Attack("end", HttpMethod.Delete, $"api/profile/sessions/{id}", null!) { By = Attacker.Nobody, With = request => request.Headers.Add("Cookie", mine) });

        Assert.Equal((HttpStatusCode.NotFound, "unknown-session"), (ended.StatusCode, await ended.CodeAsync()));
        Assert.Equal(HttpStatusCode.OK, await LookAsync(theirs));
    }

    [Fact]
    public async Task A_kept_answer_is_given_to_nobody_else_who_knows_its_key()
    {
        var key = Guid.NewGuid();
        HttpRequestMessage WithKey(HttpRequestMessage request)
        {
            request.Headers.Remove("Idempotency-Key");
            request.Headers.Add("Idempotency-Key", $"{key}");
            return request;
        }

        using var first = await attacked.SendAsync(new Attack("sync", HttpMethod.Post, "api/orders/sync", null!) { With = request => WithKey(request) });
        using var repeated = await attacked.SendAsync(new Attack("sync", HttpMethod.Post, "api/orders/sync", null!) { With = request => WithKey(request) });
        using var elsewhere = await attacked.SendAsync(new Attack("reconcile", HttpMethod.Post, "api/orders/reconcile", null!) { With = request => WithKey(request) });
        using var other = await attacked.SendAsync(new Attack("sync", HttpMethod.Post, "api/orders/sync", null!) { By = Attacker.Nobody, With = request => WithKey(request) });

        Assert.Equal(await first.Content.ReadAsStringAsync(), await repeated.Content.ReadAsStringAsync());
        Assert.Equal("idempotency-key-conflict", await elsewhere.CodeAsync());
        Assert.Equal("sign-in-needed", await other.CodeAsync());
    }

    [Fact]
    public async Task Codes_that_are_guessed_lock_the_name_and_one_that_was_used_is_used()
    {
        var cookie = await NewAsync("kodlu");
        var (secret, now) = (await OfferAsync(cookie), DateTimeOffset.UtcNow);
        using var confirmed = await PostAsync("api/profile/second-factor/code", $$"""{"code":"{{CodeAt(secret, now)}}"}""", cookie);
        Assert.True(confirmed.IsSuccessStatusCode, await confirmed.Content.ReadAsStringAsync());

        Assert.Equal("code-needed", await EnterAsync(null));
        Assert.Equal("wrong-code", await EnterAsync(CodeAt(secret, now)));
        var next = CodeAt(secret, now + Step);
        Assert.Null(await EnterAsync(next));
        Assert.Equal("wrong-code", await EnterAsync(next));

        var guesses = new List<string?>();
        for (var guess = 0; guess < Lockout.Limit + 3; guess++)
        {
            guesses.Add(await EnterAsync($"{guess:D6}"));
        }

        Assert.Equal("locked-out", guesses[^1]);
        Assert.DoesNotContain(null, guesses);
        Assert.Equal("locked-out", await EnterAsync(CodeAt(secret, now + Step)));
    }

    [Fact]
    public async Task What_is_refused_is_logged_with_its_status_and_without_what_was_sent()
    {
        const string Sent = "Tahmin-edilmis-parola-7";
        using var refused = await attacked.SendAsync(new Attack("guess", HttpMethod.Post, "api/session", null!) { By = Attacker.Nobody, Body = $$"""{"userName":"saldirgan-{{Sent}}","password":"{{Sent}}"}""" });
        using var foreign = await attacked.SendAsync(new Attack("foreign", HttpMethod.Post, "api/orders/sync", HttpProblem.ForeignRequest) { With = request => request.Headers.Remove("X-Gullu") });

        var log = attacked.Shop.Truth.Log();
        Assert.Contains("A write was answered. Status: 401", log, StringComparison.Ordinal);
        Assert.Contains("A write was answered. Status: 403", log, StringComparison.Ordinal);
        Assert.DoesNotContain(Sent, log, StringComparison.Ordinal);
    }

    private async Task<string> NewAsync(string userName)
    {
        await attacked.Shop.Get<People>().AddAsync(userName, userName, ShopWish.Password, Role.Worker, CancellationToken.None);
        return await attacked.CookieAsync(userName);
    }

    private async Task<HttpStatusCode> LookAsync(string cookie, string path = "api/orders")
    {
        using var answer = await attacked.SendAsync(new Attack("look", HttpMethod.Get, path, null!) { By = Attacker.Nobody, With = request => request.Headers.TryAddWithoutValidation("Cookie", cookie) });
        return answer.StatusCode;
    }

    private async Task<string> NameAsync(string cookie)
    {
        using var answer = await attacked.SendAsync(new Attack("who", HttpMethod.Get, "api/session", null!) { By = Attacker.Nobody, With = request => request.Headers.TryAddWithoutValidation("Cookie", cookie) });
        return (string)(await DoorAnswers.ReadAsync(Task.FromResult(answer)))["name"]!;
    }

    private Task<HttpResponseMessage> PostAsync(string path, string body, string cookie) =>
        attacked.SendAsync(new Attack(path, HttpMethod.Post, path, null!) { By = Attacker.Nobody, Body = body, With = request => request.Headers.TryAddWithoutValidation("Cookie", cookie) });

    private async Task<string> OfferAsync(string cookie) =>
        (string)(await DoorAnswers.ReadAsync(PostAsync("api/profile/second-factor", $$"""{"password":"{{ShopWish.Password}}"}""", cookie)))["secret"]!;

    private async Task<string?> EnterAsync(string? code)
    {
        using var answer = await PostAsync("api/session", $$"""{"userName":"kodlu","password":"{{ShopWish.Password}}","code":{{(code is null ? "null" : $"\"{code}\"")}}}""", "");
        return answer.IsSuccessStatusCode ? null : await answer.CodeAsync();
    }

    private static string CodeAt(string secret, DateTimeOffset at) => new Totp(Base32Encoding.ToBytes(secret)).ComputeTotp(at.UtcDateTime);
}
