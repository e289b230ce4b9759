using GulluShoes.Shop.Packing;
using GulluShoes.Store.Packing;
using GulluShoes.Store.Stock.Twins;
using GulluShoes.StoreTests.Stores;
using static GulluShoes.StoreTests.Packing.PackingShift;
using static GulluShoes.StoreTests.Stores.Packages;

namespace GulluShoes.StoreTests.Packing;

/// <summary>Many scans: each is stored, once, in order, and none of them lets a wrong shoe pass.</summary>
[Collection(LongCollection.Name)]
public sealed class ScanFloodTests(StoreServers servers) : StoreTest(servers)
{
    /// <summary>The highest count that the device has been told.</summary>
    private int answered;

    [Fact]
    public async Task A_minute_of_twenty_scans_a_second_is_stored_once_each_and_in_order()
    {
        await Store.Intake.ApplyAsync([Pairs(1, ("A-37", "37", 600))], None);
        var shift = new PackingShift(Store);
        await shift.NextAsync();
        var ids = Enumerable.Range(0, 1200).Select(_ => Guid.NewGuid()).ToList();

        var scanned = new List<int>();
        foreach (var (number, id) in ids.Index())
        {
            Store.Clock.Advance(TimeSpan.FromMilliseconds(50));
            scanned.Add((await shift.ScanAsync(1, "A-37", id)).State.Scanned);
            // Every tenth answer is lost on its way, and the device asks again.
            Assert.Equal(number + 1, number % 10 == 0 ? (await shift.ScanAsync(1, "A-37", id)).State.Scanned : number + 1);
        }

        Assert.Equal(Enumerable.Range(1, 1200), scanned);
        Assert.Equal(1200, await Store.CountAsync("scans where slot is not null"));
        var stored = (Guid[])(await Store.ScalarAsync("select array_agg(id order by slot) from scans where at >= read_at"))!;
        Assert.Equal(ids, stored);
        Assert.Equal(0, await Store.CountAsync("(select slot, row_number() over (order by at, slot) - 1 as nr from scans) s where slot <> nr"));
        Assert.IsType<PackingOutcome.Done>(await shift.ConfirmAsync(1));
    }

    [Fact]
    public async Task A_minute_of_scans_that_overtake_their_answers_is_stored_once_each()
    {
        var seed = Environment.TickCount;
        Console.WriteLine($"seed {seed}");
        var random = new Random(seed);
        await Store.Intake.ApplyAsync([Pairs(1, ("A-37", "37", 600))], None);
        var shift = new PackingShift(Store);
        await shift.NextAsync();
        using var line = new SemaphoreSlim(8);
        var scans = new List<(Guid Id, int KnownBefore, Task<ScanAnswer> Answer)>();
        for (var number = 0; number < 1200; number++)
        {
            await line.WaitAsync();
            Store.Clock.Advance(TimeSpan.FromMilliseconds(50));
            // Now and then the device hears nothing for a while and asks again, before or after the first answer.
            var (id, earlier) = random.Next(10) == 0 && scans.Count > 0 ? (scans[^random.Next(1, Math.Min(12, scans.Count))].Id, true) : (Guid.NewGuid(), false);
            number -= earlier ? 1 : 0;
            scans.Add((id, earlier ? -1 : Volatile.Read(ref answered), Task.Run(async () =>
            {
                var answer = await shift.ScanAsync(1, "A-37", id);
                Raise(answer.State.Scanned);
                line.Release();
                return answer;
            })));
        }

        var told = await Task.WhenAll(scans.Select(async scan => (scan.Id, scan.KnownBefore, (await scan.Answer).State.Scanned)));
        Assert.All(told, scan => Assert.InRange(scan.Scanned, scan.KnownBefore + 1, 1200));
        var answers = told.GroupBy(scan => scan.Id).Select(same => (Id: same.Key, Scanned: Assert.Single(same.Select(scan => scan.Scanned).Distinct()))).ToList();
        Assert.Equal(Enumerable.Range(1, 1200), answers.Select(one => one.Scanned).Order());
        Assert.Equal(1200, await Store.CountAsync("scans"));
        Assert.Equal(answers.OrderBy(one => one.Scanned).Select(one => one.Id), (Guid[])(await Store.ScalarAsync("select array_agg(id order by slot) from scans"))!);
        Assert.IsType<PackingOutcome.Done>(await shift.ConfirmAsync(1));
    }

    [Fact]
    public async Task Wrong_shoes_among_many_never_pass()
    {
        var seed = Environment.TickCount;
        Console.WriteLine($"seed {seed}");
        var random = new Random(seed);
        await Store.Intake.ApplyAsync(Many(100), None);
        var shift = new PackingShift(Store);
        var wrong = 0;
        while (await shift.NextAsync() is { } state)
        {
            while (random.Next(100) < 15)
            {
                var other = $"Güllüayakkabı{(state.PackageId % 100 * 10) + 10}";
                Assert.Equal(ScanResult.WrongProduct, (await shift.ScanAsync(state.PackageId, other)).Result);
                wrong++;
            }

            Assert.IsType<PackingOutcome.Done>(await shift.PackAsync(state));
        }

        Assert.InRange(wrong, 1, 100);
        Assert.Equal(wrong, await Store.CountAsync("scans where result = 'WrongProduct' and slot is null"));
        Assert.Equal(200, await Store.CountAsync("scans s join order_lines l using (package_id, line_id) where s.slot is not null and s.barcode = l.barcode"));
        Assert.Equal(200, await Store.CountAsync("scans where slot is not null"));
    }

    [Fact]
    public async Task A_content_that_shrinks_under_the_scans_must_be_scanned_anew()
    {
        await Store.Intake.ApplyAsync([Pairs(1, ("A-37", "37", 2), ("B-38", "38", 1))], None);
        var shift = new PackingShift(Store);
        await shift.NextAsync();
        for (var scan = 0; scan < 4; scan++)
        {
            await shift.ScanAsync(1, "A-37");
        }

        await Store.Intake.ApplyAsync([Pairs(1, ("A-37", "37", 1), ("B-38", "38", 1)) with { Version = 2 }], None);

        var refused = Assert.IsType<PackingOutcome.Incomplete>(await shift.ConfirmAsync(1));
        Assert.Equal((0, 4, 2), (refused.State.Scanned, refused.State.Needed, refused.State.Round));
        Assert.IsType<PackingOutcome.Done>(await shift.PackAsync(refused.State));
    }

    [Fact]
    public async Task A_content_that_grows_keeps_what_was_scanned()
    {
        await Store.Intake.ApplyAsync([Pairs(1, ("A-37", "37", 1))], None);
        var shift = new PackingShift(Store);
        await shift.FillAsync((await shift.NextAsync())!);

        await Store.Intake.ApplyAsync([Pairs(1, ("A-37", "37", 2)) with { Version = 2 }], None);

        Assert.Equal((2, 4, 1), Assert.IsType<PackingOutcome.Incomplete>(await shift.ConfirmAsync(1)).State switch { var state => (state.Scanned, state.Needed, state.Round) });
    }

    [Fact]
    public async Task A_barcode_that_became_an_alias_is_its_product_on_the_line_and_in_the_hand()
    {
        await Store.Intake.ApplyAsync([Pairs(1, ("old-37", "37", 1)), Pairs(2, ("A-37", "37", 1))], None);
        Assert.IsType<AliasOutcome.Done>(await Store.Get<Aliases>().AddAsync("old-37", "A-37", merges: true, "gullu", None));
        var shift = new PackingShift(Store);
        await shift.NextAsync();

        Assert.Equal(ScanResult.Accepted, (await shift.ScanAsync(1, "old-37")).Result);
        Assert.Equal(ScanResult.Completed, (await shift.ScanAsync(1, "A-37")).Result);
    }

    private void Raise(int scanned)
    {
        for (var seen = Volatile.Read(ref answered); seen < scanned; seen = Volatile.Read(ref answered))
        {
            Interlocked.CompareExchange(ref answered, scanned, seen);
        }
    }
}
