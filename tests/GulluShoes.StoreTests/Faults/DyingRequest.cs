using System.Globalization;
using GulluShoes.Store.Packing;
using GulluShoes.StoreTests.Doors;
using GulluShoes.StoreTests.Packing;
using GulluShoes.StoreTests.Stores;

namespace GulluShoes.StoreTests.Faults;

/// <summary>What a station asks for a package, and asks again word for word when no answer came.</summary>
internal sealed record DyingRequest(long PackageId, string Verb, object Body)
{
    private const string Station = "Masa 1";

    /// <summary>The first shoe of a package.</summary>
    public static async Task<DyingRequest> ScanAsync(TestStore store, long packageId)
    {
        var state = await TakeAsync(store, packageId);
        return new DyingRequest(packageId, "scans", new { scanId = Guid.NewGuid(), code = state.Lines[0].Barcode, station = Station });
    }

    /// <summary>The end of a package all of whose shoes are scanned.</summary>
    public static async Task<DyingRequest> ConfirmAsync(TestStore store, long packageId)
    {
        await Shift(store).FillAsync(await TakeAsync(store, packageId));
        return new DyingRequest(packageId, "confirm", new { station = Station });
    }

    public async Task<string> AnswerAsync(ShopVisitor visitor)
    {
        var answer = await visitor.PostAsync(string.Create(CultureInfo.InvariantCulture, $"api/packing/{PackageId}/{Verb}"), Body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return text;
    }

    /// <summary>Does what is left to do.</summary>
    public async Task PackAsync(TestStore store)
    {
        if (Verb == "scans")
        {
            Assert.IsType<PackingOutcome.Done>(await Shift(store).PackAsync(await TakeAsync(store, PackageId)));
        }
    }

    private static PackingShift Shift(TestStore store) => new(store, ShopWish.UserName, Station);

    private static async Task<PackingState> TakeAsync(TestStore store, long packageId) => Assert.IsType<PackingOutcome.Done>(
        await store.Get<PackingLeases>().TakeAsync(packageId, Shift(store).Packer, takeOver: false, CancellationToken.None)).State;
}
