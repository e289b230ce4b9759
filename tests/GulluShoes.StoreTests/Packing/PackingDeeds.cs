using GulluShoes.Shop.Orders;
using GulluShoes.Store.Packing;
using GulluShoes.Store.Waves;
using GulluShoes.StoreTests.Stores;
using GulluShoes.StoreTests.Waves;
using static GulluShoes.StoreTests.Packing.PackingShift;

namespace GulluShoes.StoreTests.Packing;

/// <summary>What may happen to packages while two stations pack.</summary>
internal enum Deed
{
    Next,
    Scan,
    ScanWrong,
    ScanAgain,
    Confirm,
    Hold,
    Return,
    Skip,
    TakeOver,
    Restart,
    Cancel,
    ChangeLines,
    Lapse,
    StartWave,
    Pick,
    PickWrong,
    PickAgain,
    Miss,
    NextOfWave,
    TakeWave,
    LeaveWave,
    SettleWaves,
}

/// <summary>One hand that does what it is told, on packages of two lines of one product and one of another; what is refused is refused.</summary>
internal sealed class PackingDeeds(TestStore store, string person, long firstId, int packages)
{
    private readonly PackingShift shift = new(store, person, $"Masa {person}");
    private readonly Picker picker = new(store, person);
    private (long Package, string Code, Guid Id)? last;
    private (long Wave, string Code, PickAnswer Answer)? lastPick;

    private static CancellationToken None => CancellationToken.None;

    public static PackageFacts Told(long id, long version = 1, string status = "Created", int pairs = 1) =>
        Pairs(id, ("A-37", "37", pairs), ("A-37", "37", 1), ("B-38", "38", 1)) with { Version = version, Status = status };

    public Task DoAsync(Deed deed, byte number)
    {
        var id = firstId + (number % packages);
        return deed switch
        {
            Deed.Next => shift.NextAsync(),
            Deed.Scan => ScanAsync(id, number % 3 == 0 ? "B-38" : "A-37"),
            Deed.ScanWrong => ScanAsync(id, number % 2 == 0 ? "C-39" : "nobody knows"),
            Deed.ScanAgain => last is { } one ? shift.ScanAsync(one.Package, one.Code, one.Id) : Task.CompletedTask,
            Deed.Confirm => shift.ConfirmAsync(id),
            Deed.Hold => store.Get<Holds>().HoldAsync(id, new HoldWish(HoldReason.Defective, null, []), person, None),
            Deed.Return => store.Get<Holds>().ReturnAsync(id, person, None),
            Deed.Skip => store.Get<PackingLeases>().ReleaseAsync(id, shift.Packer, skip: true, None),
            Deed.TakeOver => store.Get<PackingLeases>().TakeAsync(id, shift.Packer, takeOver: true, None),
            Deed.Restart => store.Get<PackingLeases>().RestartAsync(id, shift.Packer, None),
            Deed.Cancel => store.Intake.ApplyAsync([Told(id, 1_000_000, "Cancelled")], None),
            Deed.ChangeLines => ChangeLinesAsync(id, number),
            Deed.Lapse => LapseAsync(),
            Deed.StartWave => picker.StartAsync(1 + (number % packages)),
            Deed.SettleWaves => store.Get<PickingWaves>().SettleAsync(None),
            _ => WaveAsync(deed, number),
        };
    }

    private Task WaveAsync(Deed deed, byte number) => picker.Wave == 0 ? Task.CompletedTask : deed switch
    {
        Deed.Pick => PickAsync(number % 3 == 0 ? "B-38" : "A-37"),
        Deed.PickWrong => PickAsync(number % 2 == 0 ? "C-39" : "nobody knows"),
        Deed.PickAgain => PickAgainAsync(),
        Deed.Miss => picker.MissAsync(number % 3 == 0 ? "B-38" : "A-37"),
        Deed.NextOfWave => shift.NextAsync(new QueueFilter(Wave: picker.Wave)),
        Deed.TakeWave => TakeWaveAsync(number),
        Deed.LeaveWave => store.Get<PickingWaves>().CloseAsync(picker.Wave, person, None),
        _ => throw new ArgumentOutOfRangeException(nameof(deed)),
    };

    /// <summary>Packs whatever is left, as on the evening of a shift.</summary>
    public async Task FinishAsync()
    {
        await LapseAsync();
        for (var id = firstId; id < firstId + packages; id++)
        {
            await store.Get<Holds>().ReturnAsync(id, person, None);
        }

        foreach (var wave in await store.Get<PickingWaves>().OpenAsync(None))
        {
            await FinishWaveAsync(wave.Id);
        }

        await PackAllAsync(new QueueFilter());
    }

    /// <summary>Picks and packs what a wave still holds; a person who has another wave to pick gives this one up.</summary>
    private async Task FinishWaveAsync(long wave)
    {
        if (await store.Get<PickingWaves>().TakeAsync(wave, person, None) is WaveOutcome.Done)
        {
            await picker.Joins(wave).PickAllAsync();
            await PackAllAsync(new QueueFilter(Wave: wave));
        }

        await store.Get<PickingWaves>().CloseAsync(wave, person, None);
    }

    private async Task PackAllAsync(QueueFilter filter)
    {
        while (await shift.NextAsync(filter) is { } state)
        {
            Assert.IsType<PackingOutcome.Done>(await shift.PackAsync(state));
        }
    }

    private async Task PickAsync(string code) => lastPick = (picker.Wave, code, await picker.PickAsync(code));

    /// <summary>Repeated word for word, it is answered word for word.</summary>
    private async Task PickAgainAsync()
    {
        if (lastPick is var (wave, code, answer) && wave == picker.Wave)
        {
            Assert.Equal(answer, await picker.PickAsync(code, answer.PickId));
        }
    }

    private async Task TakeWaveAsync(byte number)
    {
        if (await store.Get<PickingWaves>().OpenAsync(None) is { Count: > 0 } open)
        {
            picker.Joins(open[number % open.Count].Id);
            await store.Get<PickingWaves>().TakeAsync(picker.Wave, person, None);
        }
    }

    private Task LapseAsync()
    {
        store.Clock.Advance(TimeSpan.FromMinutes(16));
        return Task.CompletedTask;
    }

    private async Task ScanAsync(long id, string code)
    {
        last = (id, code, Guid.NewGuid());
        await shift.ScanAsync(id, code, last.Value.Id);
    }

    /// <summary>What a packed box holds is settled.</summary>
    private async Task ChangeLinesAsync(long id, byte number)
    {
        if (await store.CountAsync($"orders where package_id = {id} and packed_at is null") == 1)
        {
            var version = (long)(await store.ScalarAsync($"select version from packages where package_id = {id}"))!;
            await store.Intake.ApplyAsync([Told(id, version + 1, pairs: 1 + (number % 2))], None);
        }
    }
}
