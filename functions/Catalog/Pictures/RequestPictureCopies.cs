using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Pipeline;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Catalog.Pictures;

public sealed record PictureCopiesRequest(string Model, string? Colour = null);

/// <summary>A person wants copies of the marketplace's pictures of a model in a colour.</summary>
public sealed class RequestPictureCopies(QueueSender queues)
{
    [Function(nameof(RequestPictureCopies))]
    [Needs(Permission.KeepPictures)]
    [Repeatable("What was copied is not copied again.")]
    [AnswersNothing]
    [Refuses(400)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/pictures/copies")] HttpRequest request, [FromBody] PictureCopiesRequest body, CancellationToken ct)
    {
        if (PictureRequests.OwnerOf(body.Model, body.Colour) is not { } owner)
        {
            return PictureRequests.BadOwner();
        }

        await queues.SendAsync(Queues.PictureCopies, new PicturesWanted(owner.Model, owner.Colour), ct);
        return Results.NoContent();
    }
}
