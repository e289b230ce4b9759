using GulluShoes.Shop.Orders;
using GulluShoes.Shop.Waves;
using GulluShoes.Store.Waves;
using GulluShoes.StoreTests.Stores;

namespace GulluShoes.StoreTests.Waves;

/// <summary>What a picker does, in the words of the shop.</summary>
internal sealed class Picker(TestStore store, string person = "ayse")
{
    public long Wave { get; private set; }

    public async Task<WaveOutcome> StartAsync(int size = 50, string? carrier = null, bool singleItem = false)
    {
        var outcome = await store.Get<PickingWaves>().StartAsync(new WaveWish(size, carrier, singleItem, person), CancellationToken.None);
        Wave = outcome is WaveOutcome.Done(var state) ? state.Head.Id : Wave;
        return outcome;
    }

    public Picker Joins(long wave)
    {
        Wave = wave;
        return this;
    }

    public async Task<WaveState> StateAsync() => (await store.Get<PickingWaves>().FindAsync(Wave, CancellationToken.None))!;

    public Task<PickAnswer> PickAsync(string code, Guid? id = null) => StoreAsync(new PickReading(id ?? Guid.NewGuid(), Wave, code, person));

    public Task<PickAnswer> MissAsync(string barcode, HoldReason reason = HoldReason.OutOfStock, Guid? id = null) =>
        StoreAsync(new PickReading(id ?? Guid.NewGuid(), Wave, barcode, person, new MissingWish(barcode, reason, null)));

    /// <summary>Takes everything that is still missing.</summary>
    public async Task PickAllAsync()
    {
        foreach (var row in (await StateAsync()).Rows)
        {
            for (var pair = row.Picked; pair < row.Needed; pair++)
            {
                Assert.True((await PickAsync(row.Barcode)).Result is PickResult.Picked or PickResult.Finished);
            }
        }
    }

    private async Task<PickAnswer> StoreAsync(PickReading reading) =>
        Assert.IsType<PickReceipt.Stored>(await store.Get<WavePicks>().StoreAsync(reading, CancellationToken.None)).Answer;
}
