using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Shop.Stock;
using GulluShoes.Store.Stock;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Stock;

/// <param name="Code">Letters, digits and dashes, e.g. A-B-01; at most 20 characters.</param>
public sealed record ShelfRequest(string Code);

/// <summary>Makes a shelf known.</summary>
public sealed class MakeShelf(StockWork work, StockReader stock)
{
    [Function(nameof(MakeShelf))]
    [Needs(Permission.KeepStock)]
    [Repeatable("A shelf that is there stays as it is.")]
    [Answers<ShelfContents>]
    [Refuses(400)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/shelves")] HttpRequest request, [FromBody] ShelfRequest body, CancellationToken ct)
    {
        if (ShelfCode.Read(body.Code) is not { } code)
        {
            return StockAnswers.BadShelf();
        }

        await work.MakeShelfAsync(code, request.HttpContext.Caller().UserName, ct);
        return Results.Ok(await stock.ShelfAsync(code, ct));
    }
}
