using GulluShoes.StoreTests.Doors;
using GulluShoes.StoreTests.Stores;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("GulluShoes.StoreTests.LongestFirst", "GulluShoes.StoreTests")]

namespace GulluShoes.StoreTests;

/// <summary>Two collections run for each processor, since many tests wait for a lease or a poll: the four that take minutes begin, so that none of them is left alone at the end.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) => testCollections.OrderBy(collection => collection.DisplayName switch
    {
        ShopCollection.Name => 0,
        StormCollection.Name => 1,
        StoreCollection.Name => 2,
        LongCollection.Name => 3,
        _ => 4,
    });
}
