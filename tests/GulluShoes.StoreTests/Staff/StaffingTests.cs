using GulluShoes.Shop.Staff;
using GulluShoes.Store.Staff;
using GulluShoes.Store.Staff.Admission;
using GulluShoes.StoreTests.Stores;

namespace GulluShoes.StoreTests.Staff;

public sealed class StaffingTests(StoreServers servers) : StoreTest(servers)
{
    private const string Right = "Kırmızı-topuk-37";

    private People People => Store.Get<People>();

    private Staffing Staffing => Store.Get<Staffing>();

    [Fact]
    public async Task Who_registers_comes_in_when_an_admin_has_said_as_what()
    {
        Assert.True(await Staffing.RegisterAsync("Ayse", "Ayşe", Right, None));
        Assert.IsType<SignInOutcome.Waiting>(await EnterAsync("ayse"));
        Assert.IsType<SignInOutcome.Wrong>(await EnterAsync("ayse", "tahmin"));
        Assert.Equal(0, await Store.CountAsync("sessions"));

        Assert.Equal(StaffingOutcome.Done, await Staffing.AdmitAsync(await IdOfAsync("ayse"), Role.Manager, "gullu", None));

        Assert.Equal(Role.Manager, Assert.IsType<SignInOutcome.SignedIn>(await EnterAsync("ayse")).Person.Role);
        Assert.Equal("gullu", await Store.ScalarAsync("select approved_by from people"));
        Assert.Equal(StaffingOutcome.Unknown, await Staffing.AdmitAsync(987654, Role.Worker, "gullu", None));
    }

    [Fact]
    public async Task A_taken_name_is_not_told_and_its_owner_keeps_it()
    {
        Assert.True(await People.AddAsync("ayse", "Ayşe", Right, Role.Worker, None));

        Assert.True(await Staffing.RegisterAsync("AYSE", "Başkası", "Baska-bir-parola-9", None));

        Assert.Equal(1, await Store.CountAsync("people"));
        Assert.IsType<SignInOutcome.SignedIn>(await EnterAsync("ayse"));
    }

    [Fact]
    public async Task Only_so_many_may_wait()
    {
        await Store.ExecuteAsync(
            $"""
            insert into people (user_name, name, password_hash, role, active, created_at)
            select 'n' || n, 'N', '', 'Worker', false, now() from generate_series(1, {Staffing.MostWaiting}) n
            """);

        Assert.False(await Staffing.RegisterAsync("ayse", "Ayşe", Right, None));
        Assert.Equal(Staffing.MostWaiting, await Store.CountAsync("people"));
    }

    [Fact]
    public async Task Who_is_sent_away_is_out_at_once_and_can_come_back()
    {
        Assert.True(await People.AddAsync("ayse", "Ayşe", Right, Role.Worker, None));
        var token = Assert.IsType<SignInOutcome.SignedIn>(await EnterAsync("ayse")).Token;
        var id = await IdOfAsync("ayse");

        Assert.Equal(StaffingOutcome.Done, await Staffing.DismissAsync(id, "gullu", None));

        Assert.Null(await Store.Get<Sessions>().FindAsync(token, None));
        Assert.IsType<SignInOutcome.Wrong>(await EnterAsync("ayse"));
        Assert.Equal(StaffState.Gone, Assert.Single(await Staffing.ListAsync(None)).State);
        Assert.Equal(StaffingOutcome.Done, await Staffing.AdmitAsync(id, Role.Worker, "gullu", None));
        Assert.Null(await Store.Get<Sessions>().FindAsync(token, None));
        Assert.IsType<SignInOutcome.SignedIn>(await EnterAsync("ayse"));
    }

    [Fact]
    public async Task Another_role_ends_what_was_open_and_the_same_role_again_does_not()
    {
        Assert.True(await People.AddAsync("ayse", "Ayşe", Right, Role.Worker, None));
        var token = Assert.IsType<SignInOutcome.SignedIn>(await EnterAsync("ayse")).Token;
        var id = await IdOfAsync("ayse");

        Assert.Equal(StaffingOutcome.Done, await Staffing.AdmitAsync(id, Role.Worker, "gullu", None));
        Assert.NotNull(await Store.Get<Sessions>().FindAsync(token, None));
        Assert.Equal(StaffingOutcome.Done, await Staffing.AdmitAsync(id, Role.Manager, "gullu", None));

        Assert.Null(await Store.Get<Sessions>().FindAsync(token, None));
        Assert.Equal(Role.Manager, Assert.IsType<SignInOutcome.SignedIn>(await EnterAsync("ayse")).Person.Role);
    }

    [Fact]
    public async Task Two_admins_who_send_each_other_away_or_make_each_other_workers_leave_one()
    {
        var admins = new List<long>();
        foreach (var name in new[] { "bir", "iki" })
        {
            Assert.True(await People.AddAsync(name, name, Right, Role.Admin, None));
            admins.Add(await IdOfAsync(name));
        }

        for (var round = 0; round < 10; round++)
        {
            var outcomes = await Task.WhenAll(
                Task.Run(() => Staffing.DismissAsync(admins[0], "iki", None)), Task.Run(() => Staffing.AdmitAsync(admins[1], Role.Worker, "bir", None)));

            Assert.Equal([StaffingOutcome.Done, StaffingOutcome.LastAdmin], outcomes.Order());
            Assert.Equal(1, await Store.CountAsync("people where active and role = 'Admin'"));
            await Store.ExecuteAsync("update people set active = true, role = 'Admin'");
        }
    }

    [Fact]
    public async Task A_renewed_access_opens_with_a_new_password_only_and_ends_what_was_open()
    {
        Assert.True(await People.AddAsync("ayse", "Ayşe", Right, Role.Worker, None));
        var token = Assert.IsType<SignInOutcome.SignedIn>(await EnterAsync("ayse")).Token;

        var once = (await Staffing.RenewAsync(await IdOfAsync("ayse"), None))!;

        Assert.Null(await Store.Get<Sessions>().FindAsync(token, None));
        Assert.IsType<SignInOutcome.Wrong>(await EnterAsync("ayse"));
        Assert.IsType<SignInOutcome.PasswordDue>(await EnterAsync("ayse", once));
        Assert.Equal(PasswordFlaw.Same, Assert.IsType<SignInOutcome.PasswordRefused>(await EnterAsync("ayse", once, once)).Flaw);
        Assert.Equal(PasswordFlaw.TooShort, Assert.IsType<SignInOutcome.PasswordRefused>(await EnterAsync("ayse", once, "kısa")).Flaw);
        Assert.Equal(0, await Store.CountAsync("sessions"));
        Assert.IsType<SignInOutcome.SignedIn>(await EnterAsync("ayse", once, "Yeni-topuk-yuksek"));
        Assert.IsType<SignInOutcome.Wrong>(await EnterAsync("ayse", once));
        Assert.IsType<SignInOutcome.SignedIn>(await EnterAsync("ayse", "Yeni-topuk-yuksek"));
    }

    [Fact]
    public async Task An_empty_shop_makes_one_admin_whose_password_is_good_for_one_time()
    {
        var told = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => People.SeedUnnamedAsync(None))));

        var password = Assert.Single(told.OfType<string>());
        Assert.IsType<SignInOutcome.PasswordDue>(await EnterAsync(FirstPerson.UnnamedUserName, password));
        Assert.IsType<SignInOutcome.EnrolmentDue>(await EnterAsync(FirstPerson.UnnamedUserName, password, "Yeni-topuk-yuksek"));
        Assert.IsType<SignInOutcome.Wrong>(await EnterAsync(FirstPerson.UnnamedUserName, "Yeni-topuk-yuksek"));
        Assert.Null(await People.SeedUnnamedAsync(None));
    }

    private async Task<long> IdOfAsync(string userName) => (long)(await Store.ScalarAsync($"select id from people where user_name = '{userName}'"))!;

    private Task<SignInOutcome> EnterAsync(string userName, string password = Right, string? newPassword = null) =>
        Store.Get<SignIns>().EnterAsync(new SignInAttempt(userName, password) { NewPassword = newPassword }, None);
}
