using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Proof;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Proof;

/// <summary>One photo of an open box.</summary>
public sealed class ShowPhoto(PackagePhotos photos)
{
    [Function(nameof(ShowPhoto))]
    [Needs(Permission.ViewOrders)]
    [AnswersBytes(PackagePhotos.ContentType)]
    [Refuses(400, 404)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/packing/{id:long}/photos/{photoId}")] HttpRequest request,
        long id,
        Guid photoId,
        CancellationToken ct) =>
        await photos.OpenAsync(id, photoId, ct) is { } picture ? Results.Stream(picture, PackagePhotos.ContentType) : HttpProblem.UnknownPhoto.Answer();
}
