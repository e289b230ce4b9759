using GulluShoes.Shop.Orders;
using GulluShoes.Store.Packing;
using GulluShoes.StoreTests.Stores;
using static GulluShoes.StoreTests.Stores.Packages;

namespace GulluShoes.StoreTests.Packing;

/// <summary>What a packer does, in the words of the shop.</summary>
internal sealed class PackingShift(TestStore store, string person = "ayse", string station = "Masa 1")
{
    public Packer Packer { get; } = new(person, station);

    public static PackageFacts Pairs(long id, params (string Barcode, string Size, int Quantity)[] lines) => Facts(id) with
    {
        Lines = [.. lines.Select((line, index) => Line((id * 10) + index, "099", "Siyah", line.Size, line.Quantity) with { Barcode = line.Barcode })],
    };

    public async Task<PackingState?> NextAsync(QueueFilter? filter = null) =>
        (await store.Get<PackingQueue>().AheadAsync(Packer, filter ?? new QueueFilter(), 1, CancellationToken.None)).SingleOrDefault();

    public async Task<ScanAnswer> ScanAsync(long packageId, string code, Guid? id = null)
    {
        var reading = new Reading(id ?? Guid.NewGuid(), packageId, code, store.Clock.GetUtcNow());
        var receipt = await store.Get<Scans>().StoreAsync(reading, Packer, CancellationToken.None);
        return Assert.IsType<ScanReceipt.Stored>(receipt).Answer;
    }

    /// <summary>Scans everything that a package still needs.</summary>
    public async Task<PackingState> FillAsync(PackingState state)
    {
        while (!state.Complete)
        {
            var open = state.Lines.First(line => line.Scanned < line.Needed);
            state = (await ScanAsync(state.PackageId, open.Barcode)).State;
        }

        return state;
    }

    public Task<PackingOutcome> ConfirmAsync(long packageId) => store.Get<PackingConfirmation>().ConfirmAsync(packageId, Packer, CancellationToken.None);

    public async Task<PackingOutcome> PackAsync(PackingState state)
    {
        await FillAsync(state);
        return await ConfirmAsync(state.PackageId);
    }
}
