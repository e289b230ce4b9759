using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Pictures;
using GulluShoes.Store.Pictures;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Catalog.Pictures;

/// <summary>A drawn file of a picture. Its address names its content, so whoever has it may keep it forever.</summary>
public sealed class ShowPictureFile(PictureBlobs blobs)
{
    private const int HashLength = 64;
    private const string Forever = "public, max-age=31536000, immutable";

    [Function(nameof(ShowPictureFile))]
    [Open("Product pictures are shown in every shop window; a marketplace fetches them without a session. The original is never given out.")]
    [AnswersBytes("image/webp", "image/jpeg")]
    [Refuses(404)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/pictures/files/{hash}/{name}")] HttpRequest request, string hash, string name, CancellationToken ct)
    {
        if (PictureSizes.Files.FirstOrDefault(one => one.Name == name) is not { } file || hash.Length != HashLength || !hash.All(char.IsAsciiHexDigitLower))
        {
            return HttpProblem.UnknownPicture.Answer();
        }

        if (await blobs.OpenAsync(hash, file, ct) is not { } content)
        {
            return HttpProblem.UnknownPicture.Answer();
        }

        var headers = request.HttpContext.Response.Headers;
        headers.CacheControl = Forever;
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return Results.Stream(content, file.ContentType);
    }
}
