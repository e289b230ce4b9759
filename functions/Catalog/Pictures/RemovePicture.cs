using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Pictures;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Catalog.Pictures;

/// <summary>Takes a picture away from its model.</summary>
public sealed class RemovePicture(ProductPictures pictures)
{
    [Function(nameof(RemovePicture))]
    [Needs(Permission.KeepPictures)]
    [Repeatable("What is gone stays gone.")]
    [AnswersNothing]
    [Refuses(404)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/pictures/{id:long}")] HttpRequest request, long id, CancellationToken ct) =>
        await pictures.RemoveAsync(id, ct) ? Results.NoContent() : HttpProblem.UnknownPicture.Answer();
}
