using GulluShoes.Shop.Staff;
using GulluShoes.Store.Audit;
using GulluShoes.Store.Staff;
using GulluShoes.Store.Staff.Admission;
using GulluShoes.StoreTests.Stores;
using Npgsql;

namespace GulluShoes.StoreTests.Audit;

/// <summary>What the tables write down by themselves.</summary>
public sealed class AuditLogTests(StoreServers servers) : StoreTest(servers)
{
    private const string Right = "Kırmızı-topuk-37";

    [Fact]
    public async Task A_change_says_who_made_it_from_where_and_what_it_was_before()
    {
        await AddAsync("ayse");
        new Deed("gullu", "ChangePerson", "Network", "run-1").Begin();

        await Store.Get<Staffing>().AdmitAsync(1, Role.Manager, "gullu", None);

        Assert.Equal(
            """gullu|ChangePerson|Network|run-1|people|Update|1|{"role": "Worker", "approved_by": null}|{"role": "Manager", "approved_by": "gullu"}""",
            await LastAsync());
    }

    [Fact]
    public async Task Nobody_is_named_for_what_nobody_owned_up_to()
    {
        await AddAsync("ayse");

        await Store.ExecuteAsync("update people set name = 'Ayşe Y.'");

        Assert.Equal("""||||people|Update|1|{"name": "Ayşe"}|{"name": "Ayşe Y."}""", await LastAsync());
    }

    [Fact]
    public async Task The_deed_of_one_does_not_stay_on_the_connection_for_the_next()
    {
        await AddAsync("ayse");
        new Deed("gullu", "ChangePerson", "Network", "run-1").Begin();
        await Store.Get<Staffing>().AdmitAsync(1, Role.Manager, "gullu", None);

        await Store.ExecuteAsync("update people set name = 'Ayşe Y.'");

        Assert.StartsWith("||||people|Update", await LastAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_is_told_only_to_have_changed()
    {
        await AddAsync("ayse");

        await Store.Get<Staffing>().RenewAsync(1, None);

        Assert.Equal("""||||people|Update|1|{"must_change": false, "password_hash": "***"}|{"must_change": true, "password_hash": "***"}""", await LastAsync());
        Assert.Equal(0, await Store.CountAsync("audit_log where concat(before, after) like '%AQAAAA%'"));
    }

    [Fact]
    public async Task What_came_to_nothing_is_not_told()
    {
        await AddAsync("ayse");
        await using var connection = await Store.Database.OpenConnectionAsync();
        await using (var transaction = await connection.BeginTransactionAsync())
        {
            await using var rename = new NpgsqlCommand("update people set name = 'Fatma'", connection);
            await rename.ExecuteNonQueryAsync();
        }

        await Store.ExecuteAsync("update people set name = name, totp_step = totp_step + 1");

        Assert.Equal(1, await Store.CountAsync("audit_log"));
    }

    [Fact]
    public async Task A_word_on_a_cost_names_the_person_whom_its_row_names()
    {
        await Store.ExecuteAsync(
            "insert into product_costs (scope, model, amount, currency, valid_from, deed, made_at, made_by) values ('Model', '099', 350, 'TRY', '2026-11-01', 'd1', now(), 'ayse')");

        Assert.StartsWith("ayse||||product_costs|Insert|1||", await LastAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("update audit_log set who = 'başkası'")]
    [InlineData("delete from audit_log")]
    [InlineData("truncate audit_log")]
    [InlineData("update audit_seals set number = 2")]
    [InlineData("delete from audit_seals")]
    [InlineData("truncate audit_seals")]
    public async Task Neither_the_log_nor_a_seal_can_be_changed(string sql)
    {
        await AddAsync("ayse");
        await Store.Get<AuditSeals>().SealAsync(None);

        Assert.Equal("23001", (await Assert.ThrowsAsync<PostgresException>(() => Store.ExecuteAsync(sql))).SqlState);
    }

    private Task<bool> AddAsync(string name) => Store.Get<People>().AddAsync(name, "Ayşe", Right, Role.Worker, None);

    private async Task<string> LastAsync() => (string)(await Store.ScalarAsync(
        "select concat_ws('|', coalesce(who, ''), coalesce(door, ''), coalesce(came_from, ''), coalesce(run, ''), kind, deed, thing, coalesce(before::text, ''), after::text) from audit_log order by id desc limit 1"))!;
}
