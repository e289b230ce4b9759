using GulluShoes.StoreTests.Doors;
using GulluShoes.StoreTests.Stores;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("GulluShoes.StoreTests.LongestFirst", "GulluShoes.StoreTests")]

namespace GulluShoes.StoreTests;

/// <summary>As many collections run at once as there are processors: the two that take minutes begin, so that none of them is left alone at the end.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) => testCollections.OrderBy(collection => collection.DisplayName switch
    {
        ShopCollection.Name => 0,
        StoreCollection.Name => 1,
        _ => 2,
    });
}
