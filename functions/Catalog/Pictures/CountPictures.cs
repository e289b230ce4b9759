using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Pictures;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Catalog.Pictures;

/// <summary>How many models in a colour have pictures, have none, or have one to look at.</summary>
public sealed class CountPictures(PictureList pictures)
{
    [Function(nameof(CountPictures))]
    [Needs(Permission.ViewProducts)]
    [Answers<PictureCounts>]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/pictures/counts")] HttpRequest request, CancellationToken ct) =>
        Results.Ok(await pictures.CountAsync(ct));
}
