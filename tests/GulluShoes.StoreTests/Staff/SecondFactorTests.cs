using GulluShoes.Shop.Staff;
using GulluShoes.Store.Staff;
using GulluShoes.Store.Staff.Known;
using GulluShoes.StoreTests.Stores;
using OtpNet;

namespace GulluShoes.StoreTests.Staff;

/// <summary>An admin, for whom the second factor is forced by default, and her telephone.</summary>
public sealed class SecondFactorTests(StoreServers servers) : StoreTest(servers)
{
    private const string Right = "Kırmızı-topuk-37";
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(30);
    private string secret = "";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Assert.True(await Store.Get<People>().AddAsync("gullu", "Güllü", Right, Role.Admin, None));
    }

    [Fact]
    public async Task No_session_of_any_kind_exists_before_the_second_factor()
    {
        Assert.IsType<SignInOutcome.EnrolmentDue>(await EnterAsync());
        Assert.IsType<SignInOutcome.Wrong>(await Store.Get<SignIns>().EnrolAsync(new SignInAttempt("gullu", "tahmin"), None));
        await OfferAsync();
        Assert.IsType<SignInOutcome.EnrolmentDue>(await EnterAsync());
        Assert.IsType<SignInOutcome.WrongCode>(await EnterAsync("000000"));
        Assert.Equal(0, await Store.CountAsync("sessions"));

        var entered = await EnrolAsync();

        Assert.Equal(10, entered.RecoveryCodes!.Distinct().Count());
        Assert.Equal("gullu", (await Store.Get<Sessions>().FindAsync(entered.Token, None))!.UserName);
        Store.Clock.Advance(Step);
        Assert.IsType<SignInOutcome.CodeDue>(await EnterAsync());
        Assert.Equal(1, await Store.CountAsync("sessions"));
        Assert.IsType<SignInOutcome.CodeDue>(await Store.Get<SignIns>().EnrolAsync(new SignInAttempt("gullu", Right), None));
    }

    [Fact]
    public async Task A_code_opens_once_one_step_early_or_late_and_never_two()
    {
        await EnrolAsync();
        Store.Clock.Advance(Step * 10);

        Assert.IsType<SignInOutcome.WrongCode>(await EnterAsync(CodeAt(-2)));
        Assert.IsType<SignInOutcome.WrongCode>(await EnterAsync(CodeAt(2)));
        Assert.IsType<SignInOutcome.SignedIn>(await EnterAsync(CodeAt(-1)));
        Assert.IsType<SignInOutcome.WrongCode>(await EnterAsync(CodeAt(-1)));
        var both = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => EnterAsync(CodeAt(0)))));
        Assert.Single(both, outcome => outcome is SignInOutcome.SignedIn);

        // A code older than one that was used is as worthless as a used one.
        Assert.IsType<SignInOutcome.WrongCode>(await EnterAsync(CodeAt(-1)));
    }

    [Fact]
    public async Task A_recovery_code_opens_once_however_it_is_typed()
    {
        var codes = (await EnrolAsync()).RecoveryCodes!;

        Assert.IsType<SignInOutcome.SignedIn>(await EnterAsync(codes[3].ToUpperInvariant().Replace('-', ' ')));
        Assert.IsType<SignInOutcome.WrongCode>(await EnterAsync(codes[3]));
        Assert.IsType<SignInOutcome.WrongCode>(await EnterAsync("aaaa-bbbb-cccc-dddd"));
        Assert.IsType<SignInOutcome.SignedIn>(await EnterAsync(codes[4]));
    }

    [Fact]
    public async Task The_database_holds_neither_secret_nor_codes_and_a_second_machine_reads_the_secret()
    {
        var codes = (await EnrolAsync()).RecoveryCodes!;
        var kept = (string)(await Store.ScalarAsync("select (select jsonb_agg(p)::text from people p) || (select jsonb_agg(c)::text from recovery_codes c)"))!;

        Assert.DoesNotContain(secret, kept, StringComparison.OrdinalIgnoreCase);
        Assert.All(codes, code => Assert.DoesNotContain(code.Replace("-", "", StringComparison.Ordinal), kept, StringComparison.OrdinalIgnoreCase));
        await using var second = TestStore.Open(
            Servers.Postgres.ConnectionStringFor((string)(await Store.ScalarAsync("select current_database()"))!), Servers.Azurite.ConnectionString);
        second.Clock.SetUtcNow(Store.Clock.GetUtcNow() + Step);
        Assert.IsType<SignInOutcome.SignedIn>(await second.Get<SignIns>().EnterAsync(new SignInAttempt("gullu", Right) { Code = CodeAt(1) }, None));
    }

    [Fact]
    public async Task Guessed_codes_lock_the_name_and_a_right_password_between_them_does_not_unlock_it()
    {
        await EnrolAsync();
        Store.Clock.Advance(Step * 2);
        for (var guess = 0; guess < Lockout.Limit; guess++)
        {
            Assert.IsType<SignInOutcome.CodeDue>(await EnterAsync());
            Assert.IsType<SignInOutcome.WrongCode>(await EnterAsync("00000" + guess));
        }

        Assert.IsType<SignInOutcome.LockedOut>(await EnterAsync());
        Assert.IsType<SignInOutcome.LockedOut>(await EnterAsync(CodeAt(0)));
        Store.Clock.Advance(Lockout.Duration + TimeSpan.FromSeconds(1));
        Assert.IsType<SignInOutcome.CodeDue>(await EnterAsync());
        Assert.IsType<SignInOutcome.WrongCode>(await EnterAsync("999999"));
        Assert.True(Assert.IsType<SignInOutcome.LockedOut>(await EnterAsync()).RetryAfter > Lockout.Duration);

        // The two steps of one who was only clumsy fit between two locks.
        Store.Clock.Advance(Lockout.Duration * 2 + TimeSpan.FromSeconds(1));
        Assert.IsType<SignInOutcome.CodeDue>(await EnterAsync());
        Assert.IsType<SignInOutcome.SignedIn>(await EnterAsync(CodeAt(0)));
        Assert.Equal(0, await Store.CountAsync("sign_in_failures"));
    }

    [Fact]
    public async Task A_remembered_device_stands_in_for_the_code_and_for_nothing_else()
    {
        await EnrolAsync();
        Store.Clock.Advance(Step * 2);
        var entered = Assert.IsType<SignInOutcome.SignedIn>(await Store.Get<SignIns>().EnterAsync(new SignInAttempt("gullu", Right) { Code = CodeAt(0), Remember = true }, None));
        var device = entered.DeviceToken!;

        Assert.Null(await Store.Get<Sessions>().FindAsync(device, None));
        Assert.IsType<SignInOutcome.Wrong>(await EnterAsync(null, device, "tahmin"));
        Assert.IsType<SignInOutcome.CodeDue>(await EnterAsync(null, entered.Token));
        Assert.IsType<SignInOutcome.SignedIn>(await EnterAsync(null, device));
        Assert.Null(Assert.IsType<SignInOutcome.SignedIn>(await EnterAsync(null, device)).DeviceToken);
        Assert.True(await Store.Get<People>().AddAsync("muhasebe", "Muhasebe", Right, Role.Accountant, None));
        Assert.IsType<SignInOutcome.EnrolmentDue>(await Store.Get<SignIns>().EnterAsync(new SignInAttempt("muhasebe", Right) { DeviceToken = device }, None));

        Store.Clock.Advance(Store.Get<SessionTerms>().Device);
        Assert.IsType<SignInOutcome.CodeDue>(await EnterAsync(null, device));
    }

    [Fact]
    public async Task A_forgotten_device_and_a_new_password_ask_for_the_code_again()
    {
        await EnrolAsync();
        var (forgotten, old) = (await RememberAsync(), await RememberAsync());
        var id = (long)(await Store.ScalarAsync("select min(id) from sessions where kind = 'Device'"))!;
        var gullu = (long)(await Store.ScalarAsync("select id from people"))!;
        Assert.True(await Store.Get<OpenSessions>().EndAsync(gullu, id, None));
        Assert.IsType<SignInOutcome.CodeDue>(await EnterAsync(null, forgotten));
        var entered = Assert.IsType<SignInOutcome.SignedIn>(await EnterAsync(null, old));

        await Store.Get<OwnAccount>().ChangePasswordAsync(entered.Person, entered.Token, Right, "Yeni-topuk-yuksek", None);

        Assert.IsType<SignInOutcome.CodeDue>(await EnterAsync(null, old, "Yeni-topuk-yuksek"));
    }

    [Fact]
    public async Task Whoever_is_given_a_role_that_needs_a_second_factor_opens_nothing_with_the_session_of_before()
    {
        Assert.True(await Store.Get<People>().AddAsync("ayse", "Ayşe", Right, Role.Worker, None));
        var entered = Assert.IsType<SignInOutcome.SignedIn>(await Store.Get<SignIns>().EnterAsync(new SignInAttempt("ayse", Right), None));
        Task<Person?> FindAsync() => Store.Get<Sessions>().FindAsync(entered.Token, None);

        // Past the rule that another role ends the session: the forced roles may be the newer of the two.
        await Store.ExecuteAsync("update people set role = 'Manager' where user_name = 'ayse'");
        Assert.Equal(Role.Manager, (await FindAsync())!.Role);
        await Store.ExecuteAsync("update people set role = 'Accountant' where user_name = 'ayse'");

        Assert.Null(await FindAsync());
        Assert.IsType<SignInOutcome.EnrolmentDue>(await Store.Get<SignIns>().EnterAsync(new SignInAttempt("ayse", Right), None));
    }

    private async Task<string> RememberAsync()
    {
        Store.Clock.Advance(Step * 2);
        return Assert.IsType<SignInOutcome.SignedIn>(
            await Store.Get<SignIns>().EnterAsync(new SignInAttempt("gullu", Right) { Code = CodeAt(0), Remember = true }, None)).DeviceToken!;
    }

    private async Task OfferAsync() =>
        secret = Assert.IsType<SignInOutcome.Enrolling>(await Store.Get<SignIns>().EnrolAsync(new SignInAttempt("gullu", Right), None)).Secret;

    private async Task<SignInOutcome.SignedIn> EnrolAsync()
    {
        await OfferAsync();
        return Assert.IsType<SignInOutcome.SignedIn>(await EnterAsync(CodeAt(0)));
    }

    private Task<SignInOutcome> EnterAsync(string? code = null, string? device = null, string password = Right) =>
        Store.Get<SignIns>().EnterAsync(new SignInAttempt("gullu", password) { Code = code, DeviceToken = device }, None);

    private string CodeAt(int steps) => new Totp(Base32Encoding.ToBytes(secret)).ComputeTotp((Store.Clock.GetUtcNow() + (Step * steps)).UtcDateTime);
}
