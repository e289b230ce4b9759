using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Pipeline;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Pipeline;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace GulluShoes.Functions.Catalog.Creating.Trade;

/// <summary>One of the two, or neither for the tree of categories.</summary>
/// <param name="CategoryId">What its products must tell.</param>
/// <param name="Brand">Brands with this in their name; at most 100 characters.</param>
public sealed record TradeWish(long? CategoryId = null, string? Brand = null);

/// <summary>Has something of the marketplace's trees read that is not here yet; it can be asked for a few seconds later.</summary>
public sealed class WishTrade(QueueSender queues)
{
    private const int LongestBrand = 100;

    [Function(nameof(WishTrade))]
    [Needs(Permission.CreateProducts)]
    [Repeatable("What was read a moment ago is not read again.")]
    [AnswersNothing]
    [Refuses(400)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/trade/wishes")] HttpRequest request, [FromBody] TradeWish body, CancellationToken ct)
    {
        if (body is { CategoryId: not null, Brand: not null } or { CategoryId: <= 0 } || (body.Brand is { } brand && (brand.Trim().Length is 0 or > LongestBrand || brand.Contains('\0', StringComparison.Ordinal))))
        {
            return HttpProblem.BadParameter.Answer("Ya categoryId ya da brand gerekli (brand en çok 100 karakter).");
        }

        await queues.SendAsync(Queues.TradeWishes, new TradeWished(body.CategoryId, body.Brand?.Trim()), ct);
        return Results.NoContent();
    }
}
