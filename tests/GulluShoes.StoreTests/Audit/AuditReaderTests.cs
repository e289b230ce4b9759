using GulluShoes.Functions.Upkeep.Auditing;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Audit;
using GulluShoes.Store.Staff;
using GulluShoes.Store.Staff.Admission;
using GulluShoes.StoreTests.Stores;

namespace GulluShoes.StoreTests.Audit;

/// <summary>Who changed what, found again and said in words.</summary>
public sealed class AuditReaderTests(StoreServers servers) : StoreTest(servers)
{
    private AuditReader Changes => Store.Get<AuditReader>();

    [Fact]
    public async Task A_change_is_found_by_person_thing_kind_and_time_and_said_in_a_sentence()
    {
        Assert.True(await Store.Get<People>().AddAsync("ayse", "Ayşe", "Kırmızı-topuk-37", Role.Worker, None));
        await Store.ExecuteAsync("insert into shelves values ('A-01', now(), 'ayse')");
        new Deed("gullu", "ChangePerson", "Network", "run-1").Begin();
        await Store.Get<Staffing>().AdmitAsync(1, Role.Manager, "gullu", None);

        Assert.Equal("gullu: kullanıcı “ayse” değişti — onaylayan: — → gullu, rol: Paketçi → Yönetmen", await SentencesAsync(new ChangeWish("gullu")));
        Assert.Equal("ayse: raf “A-01” eklendi — kod: A-01, ekleyen: ayse", await SentencesAsync(new ChangeWish(Thing: "A-01")));
        Assert.Equal("A-01", string.Join(", ", (await Changes.PageAsync(new ChangeWish(Kind: "shelves"), null, 10, None)).Changes.Select(change => change.Thing)));
        Assert.Equal("", await SentencesAsync(new ChangeWish(Until: DateTimeOffset.UtcNow.AddDays(-1))));
        Assert.Equal("", await SentencesAsync(new ChangeWish("gullu", From: DateTimeOffset.UtcNow.AddDays(1))));
    }

    /// <summary>Words stand for what the program writes; a person's name that happens to be one of them stays a name.</summary>
    [Fact]
    public async Task What_people_write_is_shown_as_they_wrote_it()
    {
        Assert.True(await Store.Get<People>().AddAsync("ayse", "Admin", "Kırmızı-topuk-37", Role.Admin, None));

        var fields = ChangeWords.Fields((await Changes.PageAsync(new ChangeWish(Kind: "people"), null, 1, None)).Changes[0]).ToDictionary(field => field.Name, field => field.After);

        Assert.Equal(("Admin", "Yönetici", "(gizli)"), (fields["ad"], fields["rol"], fields["parola"]));
    }

    [Fact]
    public async Task What_stands_in_the_log_and_is_nobodys_number_is_shown_too()
    {
        await Store.ExecuteAsync("insert into audit_log (kind, deed, thing, after) values ('people', 'Insert', 'nobody', '{}'), ('package_history', 'Insert', '99999999999999999999', '{}')");

        Assert.Equal(["99999999999999999999", "nobody"], (await Changes.PageAsync(new ChangeWish(), null, 2, None)).Changes.Select(change => change.Thing));
    }

    [Fact]
    public async Task Pages_follow_each_other_without_a_gap_and_the_whole_is_the_same()
    {
        await Store.ExecuteAsync("insert into shelves select 'A-' || n, now(), 'ayse' from generate_series(1, 25) n");
        var seen = new List<long>();
        ChangePlace? after = null;
        do
        {
            var page = await Changes.PageAsync(new ChangeWish("ayse"), after, 10, None);
            seen.AddRange(page.Changes.Select(change => change.Id));
            after = page.Next is { } next ? ChangePlace.Decode(next.Encode()) : null;
        }
        while (after is not null);

        Assert.Equal(25, seen.Count);
        Assert.Equal(seen.OrderDescending(), seen);
        Assert.Equal(seen, await Changes.ReadAsync(new ChangeWish("ayse"), None).Select(change => change.Id).ToListAsync());
    }

    /// <summary>A clock that was put right wrote some later changes with an earlier time.</summary>
    [Fact]
    public async Task Some_days_are_found_by_the_clock_in_whichever_order_they_were_written_and_as_one_piece_of_an_index()
    {
        await Store.ExecuteAsync(
            """
            insert into audit_log (at, who, kind, deed, thing, after)
            select timestamptz '2026-01-01Z' + (n * 7919 % 20000) * interval '10 minutes', 'kisi' || n % 5, 'shelves', 'Insert', 'R-' || n, '{}' from generate_series(0, 19999) n
            """);
        await Store.ExecuteAsync("vacuum analyze audit_log");
        var wish = new ChangeWish("kisi3", From: new DateTimeOffset(2026, 2, 10, 0, 0, 0, TimeSpan.Zero), Until: new DateTimeOffset(2026, 2, 11, 0, 0, 0, TimeSpan.Zero));
        var expected = await Store.ScalarAsync("select string_agg(id::text, ' ' order by at desc, id desc) from audit_log where who = 'kisi3' and at >= '2026-02-10Z' and at < '2026-02-11Z'");
        await Store.CountersAreInAsync();
        await Store.ExecuteAsync("select pg_stat_reset()");

        var page = await Changes.PageAsync(wish, null, 200, None);

        Assert.Equal(expected, string.Join(' ', page.Changes.Select(change => change.Id)));
        await Store.CountersAreInAsync();
        Assert.InRange((long)(await Store.ScalarAsync("select idx_tup_fetch + seq_tup_read from pg_stat_user_tables where relname = 'audit_log'"))!, page.Changes.Count, 2 * page.Changes.Count);
    }

    /// <summary>Whoever lets a table be written down gives people words for it.</summary>
    [Fact]
    public async Task Every_table_and_every_column_that_is_written_down_has_a_word()
    {
        await using var command = Store.Database.CreateCommand(
            """
            select c.relname, a.attname from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where t.tgname = 'noted' and a.attname <> all(string_to_array((string_to_array(encode(t.tgargs, 'escape'), '\000'))[3], ','))
            """);
        await using var reader = await command.ExecuteReaderAsync();
        var wordless = new SortedSet<string>(StringComparer.Ordinal);
        var columns = 0;
        while (await reader.ReadAsync())
        {
            columns++;
            if (!ChangeWords.Kinds.Contains(reader.GetString(0)))
            {
                wordless.Add(reader.GetString(0));
            }

            if (ChangeWords.Field(reader.GetString(1)) is null)
            {
                wordless.Add(reader.GetString(1));
            }
        }

        Assert.InRange(columns, 50, 500);
        Assert.True(wordless.Count == 0, string.Join(" ", wordless));
    }

    private async Task<string> SentencesAsync(ChangeWish wish) => string.Join("\n", (await Changes.PageAsync(wish, null, 10, None)).Changes.Select(ChangeWords.Sentence));
}
