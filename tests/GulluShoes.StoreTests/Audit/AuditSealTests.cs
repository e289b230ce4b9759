using System.Globalization;
using GulluShoes.Store.Audit;
using GulluShoes.StoreTests.Stores;
using Npgsql;
using Xunit.Abstractions;

namespace GulluShoes.StoreTests.Audit;

/// <summary>The chain over the log of changes.</summary>
[Collection(LongCollection.Name)]
public sealed class AuditSealTests(StoreServers servers, ITestOutputHelper output) : StoreTest(servers)
{
    private AuditSeals Seals => Store.Get<AuditSeals>();

    [Fact]
    public async Task Sealing_takes_each_row_once_at_any_number_of_instances()
    {
        await WriteAsync(2500);

        var all = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Seals.SealAsync(None)));

        Assert.Equal(2500, all.Sum());
        Assert.Equal(2500L, await Store.ScalarAsync("select count(distinct id) from audit_seals, unnest(ids) id"));
        Assert.Equal(0, await Seals.SealAsync(None));
        Assert.Null(await Seals.FindBrokenAsync(None));
    }

    [Fact]
    public async Task What_commits_late_is_sealed_later_and_what_was_rolled_back_is_not_missed()
    {
        await using var late = await Store.Database.OpenConnectionAsync();
        await using var open = await late.BeginTransactionAsync();
        await using (var first = new NpgsqlCommand(Shelf("geç"), late))
        {
            await first.ExecuteNonQueryAsync();
        }

        await using (var gone = await Store.Database.OpenConnectionAsync())
        await using (var never = await gone.BeginTransactionAsync())
        await using (var second = new NpgsqlCommand(Shelf("hiç"), gone))
        {
            await second.ExecuteNonQueryAsync();
        }

        await Store.ExecuteAsync(Shelf("önce"));
        Assert.Equal(1, await Seals.SealAsync(None));
        await open.CommitAsync();

        Assert.Null(await Seals.FindBrokenAsync(None));
        Assert.Equal(1, await Seals.SealAsync(None));
        Assert.Null(await Seals.FindBrokenAsync(None));
        Assert.Equal("önce,geç", await Store.ScalarAsync(
            "select string_agg(a.thing, ',' order by s.number) from audit_seals s cross join unnest(s.ids) u(id) join audit_log a on a.id = u.id"));
    }

    [Fact]
    public async Task A_forged_log_is_found_by_the_first_row_that_is_broken()
    {
        await WriteAsync(30);
        await Seals.SealAsync(None);
        await WriteAsync(30);
        await Seals.SealAsync(None);

        Assert.Equal(new BrokenSeal(1, 7, BrokenSeal.Damage.Changed), await ForgedAsync("update audit_log set at = at + interval '1 microsecond' where id in (7, 9, 40)"));
        Assert.Equal(new BrokenSeal(1, 7, BrokenSeal.Damage.Changed), await ForgedAsync("update audit_log set run = null where id = 7"));
        Assert.Equal(new BrokenSeal(2, 40, BrokenSeal.Damage.Missing), await ForgedAsync("delete from audit_log where id = 40"));
        Assert.Equal(new BrokenSeal(null, 99, BrokenSeal.Damage.Unsealed), await ForgedAsync(
            "insert into audit_log (id, kind, deed, thing, after) overriding system value values (99, 'shelves', 'Insert', 'A', '{}')"));
        Assert.Equal(new BrokenSeal(2, null, BrokenSeal.Damage.Seal), await ForgedAsync("delete from audit_seals where number = 1"));
        Assert.Equal(new BrokenSeal(null, 31, BrokenSeal.Damage.Unsealed), await ForgedAsync("delete from audit_seals where number = 2"));

        // Row, digest and hash of its own seal are made anew, as one would who has read this: the seal after it tells.
        Assert.Equal(new BrokenSeal(2, null, BrokenSeal.Damage.Seal), await ForgedAsync(
            """
            update audit_log set who = 'başkası' where id = 7;
            update audit_seals set digests[7] = (select audit_digest(a) from audit_log a where id = 7) where number = 1;
            update audit_seals set hash = audit_seal_hash(null, number, ids, digests) where number = 1
            """));
    }

    [Fact]
    public async Task In_a_million_rows_any_one_that_was_changed_is_found()
    {
        const int Rows = 1_000_000;
        var seed = Environment.TickCount;
        output.WriteLine($"Seed: {seed}");
        foreach (var rows in Enumerable.Repeat(Rows / 20, 20))
        {
            await WriteAsync(rows);
        }

        await Store.ExecuteAsync("analyze audit_log, audit_waiting");
        Assert.Equal(Rows, await Seals.SealAsync(None));
        Assert.Null(await Seals.FindBrokenAsync(None));

        var row = new Random(seed).Next(1, Rows + 1);

        await Store.ExecuteAsync(string.Create(CultureInfo.InvariantCulture, $"set session_replication_role = replica; update audit_log set thing = thing || ' ' where id = {row}"));
        Assert.NotNull(await Seals.NumberOfAsync((await Seals.LastAsync(None))!.Value.Hash.ToUpperInvariant(), None));
        Assert.Null(await Seals.NumberOfAsync(new string('0', 64), None));
        Assert.Equal(new BrokenSeal(((row - 1) / AuditSeals.MostInSeal) + 1, row, BrokenSeal.Damage.Changed), await Seals.FindBrokenAsync(None));
    }

    private static string Shelf(string code) => $"insert into shelves values ('{code}', now(), 'ayse')";

    private Task WriteAsync(int rows) => Store.ExecuteAsync(
        $$"""
        with written as (
            insert into audit_log (who, door, came_from, run, kind, deed, thing, before, after)
            select 'ayse', 'SetPrice', 'Network', n::text, 'price_changes', 'Update', n::text, '{"state": "Waiting"}', '{"state": "Approved"}' from generate_series(1, {{rows}}) n
            returning id)
        insert into audit_waiting select id from written
        """);

    /// <summary>What the owner of the database can do behind the rules of the tables; undone after the look.</summary>
    private async Task<BrokenSeal?> ForgedAsync(string sql)
    {
        await Store.ExecuteAsync(
            $"""
            create table kept_log as table audit_log;
            create table kept_seals as table audit_seals;
            set session_replication_role = replica;
            {sql}
            """);
        var broken = await Seals.FindBrokenAsync(None);
        await Store.ExecuteAsync(
            """
            set session_replication_role = replica;
            delete from audit_log;
            delete from audit_seals;
            insert into audit_log overriding system value select * from kept_log;
            insert into audit_seals select * from kept_seals;
            drop table kept_log, kept_seals
            """);
        return broken;
    }
}
