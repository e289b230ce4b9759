using System.Text.Json.Nodes;
using GulluShoes.Store.Audit;
using GulluShoes.Store.Labels;
using GulluShoes.Store.Staff;
using GulluShoes.Store.Staff.Admission;
using GulluShoes.Store.Staff.Passkeys;
using GulluShoes.StoreTests.Stores;
using Microsoft.Extensions.Options;

namespace GulluShoes.StoreTests.Staff.Passkeys;

public sealed class PasskeyTests(StoreServers servers) : PasskeyTest(servers)
{
    [Fact]
    public async Task A_key_stands_for_both_factors()
    {
        Assert.IsType<SignInOutcome.EnrolmentDue>(await Store.Get<SignIns>().EnterAsync(new SignInAttempt("gullu", Right), None));

        var token = await EnteredAsync(Key);

        Assert.Equal(Gullu, await FindAsync(token));
        var kept = Assert.Single(await Own.ListAsync(Gullu.Id, token, None));
        Assert.Equal(("Telefonum", true, (DateTimeOffset?)Store.Clock.GetUtcNow()), (kept.Name, kept.Current, kept.UsedAt));
        Assert.Equal(0, await Store.CountAsync("sign_in_failures where failures > 0"));
    }

    [Fact]
    public async Task The_browser_is_asked_for_a_key_that_knows_its_holder_and_never_for_one_it_has()
    {
        var fresh = JsonNode.Parse((await Own.OfferAsync(Gullu, None)).Options)!;
        Assert.Equal(("localhost", "gullu", "none"), ((string?)fresh["rp"]!["id"], (string?)fresh["user"]!["name"], (string?)fresh["attestation"]));
        Assert.Equal(("required", "required"), ((string?)fresh["authenticatorSelection"]!["userVerification"], (string?)fresh["authenticatorSelection"]!["residentKey"]));
        Assert.Single(fresh["excludeCredentials"]!.AsArray());

        var any = JsonNode.Parse((await AskAsync()).Options)!;
        Assert.Equal(("localhost", "required"), ((string?)any["rpId"], (string?)any["userVerification"]));
        Assert.True(any["allowCredentials"] is null or JsonArray { Count: 0 });
    }

    [Fact]
    public async Task A_removed_key_ends_what_it_opened_and_nothing_else()
    {
        using var second = new SoftKey();
        Assert.Equal(PasskeyChange.Done, await EnrolAsync(Gullu, second, "Bilgisayar"));
        var (lost, here) = (await EnteredAsync(Key), await EnteredAsync(second));
        var id = (await Own.ListAsync(Gullu.Id, here, None)).Single(key => key.Name == "Telefonum").Id;

        Assert.Equal(PasskeyChange.Unknown, await Own.RemoveAsync(Ayse.Id, id, None));
        Assert.Equal(PasskeyChange.Unknown, await Own.RenameAsync(Ayse.Id, id, "Benim", None));
        Assert.Empty(await Own.ListAsync(Ayse.Id, here, None));
        Assert.NotNull(await FindAsync(lost));
        Assert.Equal(2, await ShownKeysAsync());
        Assert.Equal(PasskeyChange.Done, await Own.RemoveAsync(Gullu.Id, id, None));
        Assert.Equal(1, await ShownKeysAsync());

        Assert.Null(await FindAsync(lost));
        Assert.NotNull(await FindAsync(here));
        Assert.IsType<SignInOutcome.Wrong>(await EnterAsync(Key));
    }

    private async Task<int> ShownKeysAsync() => (await Store.Get<Staffing>().ListAsync(None)).Single(person => person.Id == Gullu.Id).Passkeys;

    [Fact]
    public async Task A_new_password_ends_the_sessions_of_keys_too_and_the_keys_go_on()
    {
        var (here, there) = (await EnteredAsync(Key), await EnteredAsync(Key));

        Assert.IsType<OwnAccountOutcome.Changed>(await Store.Get<OwnAccount>().ChangePasswordAsync(Gullu, here, Right, "Yeni-topuk-yuksek", None));

        Assert.NotNull(await FindAsync(here));
        Assert.Null(await FindAsync(there));
        Assert.NotNull(await FindAsync(await EnteredAsync(Key)));
    }

    [Fact]
    public async Task Nobody_has_more_than_ten()
    {
        for (var number = 1; number < PasskeyRules.MostKeys; number++)
        {
            using var key = new SoftKey();
            Assert.Equal(PasskeyChange.Done, await EnrolAsync(Gullu, key));
        }

        using var eleventh = new SoftKey();
        Assert.Equal(PasskeyChange.Full, await EnrolAsync(Gullu, eleventh));
        Assert.Equal(PasskeyChange.Done, await EnrolAsync(Ayse, eleventh));
    }

    [Fact]
    public async Task Every_step_is_in_the_log_of_changes_with_its_person_and_without_the_key()
    {
        new Deed(null, "SignInByPasskey", "Network", "run").Begin();
        await EnteredAsync(Key);
        var id = (long)(await Store.ScalarAsync("select id from passkeys"))!;
        new Deed("gullu", "RenamePasskey", "Network", "run").Begin();
        await Own.RenameAsync(Gullu.Id, id, "Eski telefon", None);
        await Own.RemoveAsync(Gullu.Id, id, None);

        var changes = (await Store.Get<AuditReader>().PageAsync(new ChangeWish(Kind: "passkeys"), before: null, 10, None)).Changes;

        Assert.Equal(["Delete", "Update", "Update", "Insert"], changes.Select(change => $"{change.Deed}"));
        Assert.All(changes, change => Assert.Equal("gullu", change.Who));
        Assert.Contains("used_at", changes[2].After, StringComparison.Ordinal);
        Assert.All(changes, change => Assert.DoesNotContain("public_key", change.Before + change.After, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("https://panel.gullu.com.tr", true)]
    [InlineData("http://localhost:7071", true)]
    [InlineData("http://panel.gullu.com.tr", false)]
    [InlineData("https://192.168.1.5", false)]
    [InlineData("http://127.0.0.1:7071", false)]
    [InlineData("https://[::1]:7071", false)]
    public void Browsers_make_keys_for_names_over_https_and_for_this_machine(string address, bool possible) =>
        Assert.Equal(possible, new PasskeyRules(Options.Create(new PortalAddress { Url = new Uri(address) })).Possible);
}
