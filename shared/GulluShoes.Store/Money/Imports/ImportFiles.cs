using Azure;
using Azure.Storage.Blobs;
using GulluShoes.Store.Pipeline;

namespace GulluShoes.Store.Money.Imports;

/// <summary>Uploaded sheets as they came: blobs <c>{id}.xlsx</c> of the container <c>imports</c>, old <c>.xls</c> files, too.</summary>
public sealed class ImportFiles(StorageAccount storage)
{
    /// <summary>Can be sought. Throws when it is not there: no import is kept before its file is.</summary>
    public async Task<Stream> OpenAsync(long id, CancellationToken ct) => (await Blob(id).DownloadContentAsync(ct)).Value.Content.ToStream();

    internal async Task SaveAsync(long id, ReadOnlyMemory<byte> file, CancellationToken ct) => await Blob(id).UploadAsync(new BinaryData(file), overwrite: true, ct);

    internal async Task<Response<bool>> RemoveAsync(long id, CancellationToken ct) => await Blob(id).DeleteIfExistsAsync(cancellationToken: ct);

    private BlobClient Blob(long id) => storage.Container(StorageAccount.Imports).GetBlobClient(FormattableString.Invariant($"{id}.xlsx"));
}
