using GulluShoes.Documents.Proof;
using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Proof;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Proof;

/// <param name="At">When it was kept first, UTC.</param>
public sealed record PhotoAnswer(Guid PhotoId, DateTimeOffset At);

/// <summary>Keeps a photo of the open box. The body is the picture itself.</summary>
public sealed class KeepPhoto(PackagePhotos photos)
{
    private const int LargestPhoto = 5 * 1024 * 1024;

    [Function(nameof(KeepPhoto))]
    [Needs(Permission.PackOrders)]
    [Repeatable("A photo is known by what it shows: the same picture again gets the same answer.")]
    [Answers<PhotoAnswer>]
    [Refuses(404, 409, 413, 422)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/packing/{id:long}/photos")] HttpRequest request, long id, CancellationToken ct)
    {
        if (await LimitedBody.ReadAsync(request.Body, LargestPhoto, request.ContentLength, ct) is not { } uploaded)
        {
            return HttpProblem.TooLarge.Answer("Fotoğraf en çok 5 MB olabilir.");
        }

        // The content decides, never the name or the type that came with it.
        return BoxPhoto.Redraw(uploaded) is { } jpeg
            ? Of(await photos.KeepAsync(id, jpeg, request.HttpContext.Caller().UserName, ct))
            : HttpProblem.NoPhoto.Answer("JPEG, PNG ya da WebP bir fotoğraf seçin.");
    }

    private static IResult Of(PhotoOutcome outcome) => outcome switch
    {
        PhotoOutcome.Kept(var photoId, var at) => Results.Ok(new PhotoAnswer(photoId, at)),
        PhotoOutcome.UnknownPackage => HttpProblem.UnknownPackage.Answer(),
        PhotoOutcome.TooMany => HttpProblem.TooManyPhotos.Answer(),
        _ => throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}."),
    };
}
