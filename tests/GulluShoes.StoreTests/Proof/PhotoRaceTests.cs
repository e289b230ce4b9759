using Azure.Storage.Blobs.Models;
using GulluShoes.Store.Pipeline;
using GulluShoes.Store.Proof;
using GulluShoes.StoreTests.Stores;
using static GulluShoes.StoreTests.Stores.Packages;

namespace GulluShoes.StoreTests.Proof;

public sealed class PhotoRaceTests(StoreServers servers) : StoreTest(servers)
{
    [Fact]
    public async Task Many_photos_at_once_are_kept_up_to_ten_and_no_picture_is_left_without_its_row()
    {
        // Ids of its own: the blobs of all tests lie together.
        var id = Random.Shared.NextInt64(1_000_000_000, 2_000_000_000);
        await Store.Intake.ApplyAsync([Facts(1) with { PackageId = id }], None);
        var photos = Store.Get<PackagePhotos>();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 40).Select(number => Task.Run(() => photos.KeepAsync(id, new byte[] { (byte)(number / 2) }, "ayse", None))));

        var kept = outcomes.OfType<PhotoOutcome.Kept>().DistinctBy(photo => photo.Id).ToList();
        Assert.Equal(10, kept.Count);
        Assert.Equal(40 - (2 * 10), outcomes.Count(outcome => outcome is PhotoOutcome.TooMany));
        Assert.Equal(10, await Store.CountAsync($"package_photos where package_id = {id}"));
        var blobs = new List<string>();
        await foreach (var blob in Store.Get<StorageAccount>().Container(StorageAccount.Photos).GetBlobsAsync(BlobTraits.None, BlobStates.None, $"{id}/", None))
        {
            blobs.Add(blob.Name);
        }

        Assert.Equal(kept.Select(photo => $"{id}/{photo.Id:D}.jpg").Order(), blobs.Order());
    }
}
