using GulluShoes.Store.Handover;
using GulluShoes.StoreTests.Packing;
using GulluShoes.StoreTests.Stores;
using static GulluShoes.StoreTests.Stores.Packages;

namespace GulluShoes.StoreTests.Handover;

/// <summary>What happens at the door when a courier comes.</summary>
internal sealed class CourierVisit(TestStore store, string carrier = "Trendyol Express", string person = "ayse")
{
    public long Id { get; private set; }

    public static string TrackingOf(long packageId) => Facts(packageId).TrackingNumber!;

    public async Task<CourierVisit> BeginAsync()
    {
        Id = (await store.Get<Handovers>().OpenAsync(carrier, person, CancellationToken.None)).Id;
        return this;
    }

    public async Task<ParcelAnswer> ScanAsync(string code, Guid? id = null)
    {
        var receipt = await store.Get<ParcelScans>().StoreAsync(new ParcelReading(id ?? Guid.NewGuid(), Id, code), person, CancellationToken.None);
        return Assert.IsType<ParcelReceipt.Stored>(receipt).Answer;
    }

    public Task<HandoverChange> CloseAsync() => store.Get<Handovers>().CloseAsync(Id, person, CancellationToken.None);

    /// <summary>Brings packages in and packs them all.</summary>
    public static async Task PackedAsync(TestStore store, int packages)
    {
        await store.Intake.ApplyAsync(Many(packages), CancellationToken.None);
        var shift = new PackingShift(store);
        while (await shift.NextAsync() is { } state)
        {
            await shift.PackAsync(state);
        }
    }
}
