using GulluShoes.Shop.Staff;
using GulluShoes.Store.Staff;
using GulluShoes.Store.Staff.Passkeys;
using GulluShoes.StoreTests.Stores;

namespace GulluShoes.StoreTests.Staff.Passkeys;

/// <summary>An admin, whose role does not come in with a password alone, and a packer; the admin has a key and nothing else.</summary>
public abstract class PasskeyTest(StoreServers servers) : StoreTest(servers)
{
    protected const string Right = "Kırmızı-topuk-37";

    private protected SoftKey Key { get; } = new();

    private protected Person Gullu { get; private set; } = null!;

    private protected Person Ayse { get; private set; } = null!;

    private protected OwnPasskeys Own => Store.Get<OwnPasskeys>();

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Gullu = await AddAsync("gullu", "Güllü", Role.Admin);
        Ayse = await AddAsync("ayse", "Ayşe", Role.Worker);
        Assert.Equal(PasskeyChange.Done, await EnrolAsync(Gullu, Key, "Telefonum"));
    }

    public override async Task DisposeAsync()
    {
        Key.Dispose();
        await base.DisposeAsync();
    }

    private protected async Task<PasskeyChange> EnrolAsync(Person person, SoftKey key, string name = "Anahtar")
    {
        var question = await Own.OfferAsync(person, None);
        return await Own.AddAsync(person, question.Token, name, key.Create(question.Options), None);
    }

    private protected Task<PasskeyQuestion> AskAsync() => Store.Get<PasskeySignIns>().AskAsync(None);

    private protected Task<SignInOutcome> ShowAsync(string? token, string credential, string? address = null) =>
        Store.Get<PasskeySignIns>().EnterAsync(new PasskeyAttempt(token, credential, "Chrome · Android", address), None);

    private protected async Task<SignInOutcome> EnterAsync(SoftKey key)
    {
        var question = await AskAsync();
        return await ShowAsync(question.Token, key.Get(question.Options));
    }

    private protected async Task<string> EnteredAsync(SoftKey key) => Assert.IsType<SignInOutcome.SignedIn>(await EnterAsync(key)).Token;

    private protected Task<Person?> FindAsync(string token) => Store.Get<Sessions>().FindAsync(token, None);

    private async Task<Person> AddAsync(string userName, string name, Role role)
    {
        Assert.True(await Store.Get<People>().AddAsync(userName, name, Right, role, None));
        return new Person((long)(await Store.ScalarAsync($"select id from people where user_name = '{userName}'"))!, userName, name, role);
    }
}
