using GulluShoes.Store.Stock;
using GulluShoes.StoreTests.Stores;

namespace GulluShoes.StoreTests.Stock;

/// <summary>What must hold after whatever a test did.</summary>
internal static class LedgerShould
{
    /// <summary>Levels are the sums of their movements, promises and takings are what the packages' states say, and nothing is negative in silence.</summary>
    public static async Task AgreeAsync(TestStore store) => Assert.Null(await store.Get<StockCheck>().FirstWrongAsync(CancellationToken.None));
}
