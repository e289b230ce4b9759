using GulluShoes.Documents.Pictures;
using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Pictures;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Catalog.Pictures;

/// <param name="Hash">SHA-256 of the original.</param>
public sealed record PictureAnswer(long Id, string Hash);

/// <summary>Takes in one picture of a model in a colour. The body is the file itself.</summary>
public sealed class UploadPicture(PictureKeeper keeper)
{
    [Function(nameof(UploadPicture))]
    [Needs(Permission.KeepPictures)]
    [Repeatable("A picture is known by its content: the same file again gets the same answer.")]
    [Asks<string>("model", "The model's code, at most 100 characters.")]
    [Asks<string>("colour", "At most 100 characters; absent where the model has none.")]
    [Answers<PictureAnswer>]
    [Refuses(400, 409, 413, 422)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/pictures")] HttpRequest request, CancellationToken ct)
    {
        if (PictureRequests.OwnerOf(request) is not { } owner)
        {
            return PictureRequests.BadOwner();
        }

        if (await LimitedBody.ReadAsync(request.Body, PictureGate.LargestFile, request.ContentLength, ct) is not { } file)
        {
            return HttpProblem.TooLarge.Answer("Görsel en çok 20 MB olabilir.");
        }

        return PictureGate.Judge(file) switch
        {
            PictureVerdict.Refused(var reason) => HttpProblem.PictureRefused.Answer(PictureRequests.Sentence(reason)),
            PictureVerdict.Accepted(var body, var contentType) => Of(await keeper.KeepAsync(new PictureWish(owner, body, contentType), request.HttpContext.Caller().UserName, ct)),
            var other => throw new InvalidOperationException($"Unknown verdict {other.GetType().Name}."),
        };
    }

    private static IResult Of(PictureOutcome outcome) => outcome switch
    {
        PictureOutcome.Kept(var id, var hash) => Results.Ok(new PictureAnswer(id, hash)),
        PictureOutcome.TooMany => HttpProblem.TooManyPictures.Answer(),
        _ => throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}."),
    };
}
