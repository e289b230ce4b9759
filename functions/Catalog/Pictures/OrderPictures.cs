using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Pictures;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Catalog.Pictures;

/// <param name="Ids">All pictures of the model in this colour, the main picture first.</param>
public sealed record PictureOrderRequest(string Model, IReadOnlyList<long> Ids, string? Colour = null);

/// <summary>Puts the pictures of a model in a colour into an order; the first is the main picture.</summary>
public sealed class OrderPictures(ProductPictures pictures)
{
    [Function(nameof(OrderPictures))]
    [Needs(Permission.KeepPictures)]
    [Repeatable("The same order twice is the same order.")]
    [Answers<PictureSet>]
    [Refuses(400, 409)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/pictures/order")] HttpRequest request, [FromBody] PictureOrderRequest body, CancellationToken ct)
    {
        if (PictureRequests.OwnerOf(body.Model, body.Colour) is not { } owner || body.Ids is not { Count: > 0 and <= PictureKeeper.Most })
        {
            return PictureRequests.BadOwner();
        }

        return await pictures.OrderAsync(owner, body.Ids, ct) ? Results.Ok(await pictures.ReadAsync(owner, ct)) : HttpProblem.PicturesChanged.Answer();
    }
}
