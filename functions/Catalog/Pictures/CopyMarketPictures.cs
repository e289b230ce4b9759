using GulluShoes.Documents.Pictures;
using GulluShoes.Shop.Pipeline;
using GulluShoes.Shop.Upkeep;
using GulluShoes.Store.Pictures;
using GulluShoes.Store.Upkeep;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Catalog.Pictures;

/// <summary>Copies the marketplace's pictures of a model in a colour, in their order. What is there already is not fetched again.</summary>
public sealed class CopyMarketPictures(ProductPictures pictures, MarketPictures market, PictureKeeper keeper, Problems problems)
{
    private const string Marketplace = "Trendyol";

    [Function(nameof(CopyMarketPictures))]
    public async Task Run([QueueTrigger(Queues.PictureCopies)] PicturesWanted message, CancellationToken ct)
    {
        var owner = new PictureOwner(message.Model, message.Colour);
        var trouble = new List<string>();
        foreach (var address in (await pictures.ReadAsync(owner, ct)).Linked)
        {
            if (await TroubleOfAsync(owner, address, ct) is { } one)
            {
                trouble.Add(one);
            }
        }

        var subject = $"{owner.Model} {owner.Colour}".TrimEnd();
        await (trouble.Count > 0
            ? problems.ReportAsync(ProblemCause.PictureNotCopied, subject, string.Join("; ", trouble), ct)
            : problems.HealAsync(ProblemCause.PictureNotCopied, [subject], ct));
    }

    /// <summary>Null when it was copied; otherwise why it never can be.</summary>
    private async Task<string?> TroubleOfAsync(PictureOwner owner, string address, CancellationToken ct)
    {
        if (await market.FetchAsync(address, ct) is not { } file)
        {
            return $"{address}: not there, or too large";
        }

        return PictureGate.Judge(file) switch
        {
            PictureVerdict.Refused(var reason) => $"{address}: {reason}",
            PictureVerdict.Accepted(var body, var contentType) =>
                await keeper.KeepAsync(new PictureWish(owner, body, contentType, address), Marketplace, ct) is PictureOutcome.TooMany ? $"{address}: {PictureKeeper.Most} pictures already" : null,
            var other => throw new InvalidOperationException($"Unknown verdict {other.GetType().Name}."),
        };
    }
}
