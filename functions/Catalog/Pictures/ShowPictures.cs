using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Pictures;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Catalog.Pictures;

/// <summary>The pictures of one model in one colour.</summary>
public sealed class ShowPictures(ProductPictures pictures)
{
    [Function(nameof(ShowPictures))]
    [Needs(Permission.ViewProducts)]
    [Asks<string>("model", "The model's code, at most 100 characters.")]
    [Asks<string>("colour", "At most 100 characters; absent where the model has none.")]
    [Answers<PictureSet>]
    [Refuses(400)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/pictures/set")] HttpRequest request, CancellationToken ct) =>
        PictureRequests.OwnerOf(request) is { } owner ? Results.Ok(await pictures.ReadAsync(owner, ct)) : PictureRequests.BadOwner();
}
