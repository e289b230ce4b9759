using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Pictures;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Catalog.Pictures;

/// <summary>Models in their colours with how many pictures each has, page by page: also which have none.</summary>
public sealed class ListPictures(PictureList pictures)
{
    private const int Most = 200;
    private const int LongestSearch = 100;

    [Function(nameof(ListPictures))]
    [Needs(Permission.ViewProducts)]
    [Asks<PictureShow>("show", "All when absent.")]
    [Asks<string>("q", "Words of model and colour.")]
    [Asks<string>("after", "The previous page's next.")]
    [Asks<int>("take", "1 to 200; 50 when absent.")]
    [Answers<PicturePage>]
    [Refuses(400)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/pictures")] HttpRequest request, CancellationToken ct)
    {
        var search = QueryValues.Text(request, "q")?.Trim();
        if (!QueryValues.TryEnum<PictureShow>(request, "show", out var show) || search is { Length: > LongestSearch })
        {
            return HttpProblem.BadParameter.Answer("show: all, missing, linked veya flawed olabilir; q en çok 100 karakter olabilir.");
        }

        return QueryValues.TryTake(request, Most, out var take)
            ? Results.Ok(await pictures.PageAsync(new PictureQuery(show ?? PictureShow.All, search, take, QueryValues.Text(request, "after")), ct))
            : HttpProblem.BadParameter.Answer("take: 1 ile 200 arasında olmalı.");
    }
}
