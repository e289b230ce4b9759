using GulluShoes.Shop.Catalog.Creating;
using GulluShoes.Shop.Upkeep;
using GulluShoes.Store.Catalog.Creating;
using GulluShoes.Store.Upkeep;
using GulluShoes.Trendyol.Errors;
using GulluShoes.Trendyol.Products.Writing;
using Microsoft.Extensions.Logging;

namespace GulluShoes.Functions.Catalog.Creating.Telling;

/// <summary>Lets one call about products go to Trendyol, once, and keeps what is known of it afterwards.</summary>
public sealed partial class ProductSender(ProductWritesClient trendyol, ProductCalls calls, Problems problems, TimeProvider clock, ILogger<ProductSender> logger)
{
    private const string Module = "product";
    private const string IsThere = "Bu barkod Trendyol’da başka bir üründe var. Başka bir barkod üretip yeniden gönderin.";
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Patience = ProductCalls.Hold - TimeSpan.FromSeconds(15);

    /// <summary>After how long to come back; null when the timer will.</summary>
    public async Task<TimeSpan?> SendAsync(TakenCall call, CancellationToken ct)
    {
        using var late = new CancellationTokenSource(Patience, clock);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct, late.Token);
        try
        {
            if (call is { Kind: ProductCallKind.Create, IsChecked: false } && !await IsFreeAsync(call, patience.Token))
            {
                return TimeSpan.Zero;
            }
        }
        catch (TrendyolException away)
        {
            return await PutOffAsync(call, away, ct);
        }
        catch (OperationCanceledException tired) when (!ct.IsCancellationRequested)
        {
            // Nothing has left yet, so there is nothing to find out.
            LogPutOff(logger, call.Id, tired);
            await calls.AgainAsync(call.Id, Pause, ct);
            return Pause;
        }

        return await LeaveAsync(call, patience.Token, ct);
    }

    private async Task<TimeSpan?> LeaveAsync(TakenCall call, CancellationToken patience, CancellationToken ct)
    {
        try
        {
            switch (await TellAsync(call, patience))
            {
                case ProductSending.Accepted(var batchId):
                    await problems.HealAsync(ProblemCause.TrendyolRefuses, [Module], ct);
                    return await calls.SentAsync(call.Id, batchId, ct);
                case ProductSending.SentBefore:
                    // An earlier attempt of this call was taken, and nobody knows its batch.
                    await calls.UnprovenAsync(call.Id, ct);
                    return null;
                default:
                    throw new InvalidOperationException("Unknown answer.");
            }
        }
        catch (TrendyolUnavailableException lost) when (!lost.HadNoEffect)
        {
            LogUnproven(logger, call.Id, lost);
            await calls.UnprovenAsync(call.Id, ct);
            return null;
        }
        catch (OperationCanceledException late) when (!ct.IsCancellationRequested)
        {
            LogUnproven(logger, call.Id, late);
            await calls.UnprovenAsync(call.Id, ct);
            return null;
        }
        catch (TrendyolBadRequestException bad)
        {
            LogPutOff(logger, call.Id, bad);
            await calls.SettleAsync(call, [.. call.Sheets.Select(sent => new ProductReceipt(sent.Sheet.Barcode, [bad.Detail is { Length: > 0 } words ? words : "Trendyol isteği kabul etmedi."]))], ct);
            return null;
        }
        catch (TrendyolException away)
        {
            return await PutOffAsync(call, away, ct);
        }
    }

    private Task<ProductSending> TellAsync(TakenCall call, CancellationToken ct)
    {
        var sheets = call.Sheets.Select(sent => sent.Sheet).ToList();
        return call.Kind switch
        {
            ProductCallKind.Create => trendyol.CreateAsync(sheets.ConvertAll(ProductTranslation.Whole), ct),
            ProductCallKind.Resubmit => trendyol.UpdateUnapprovedAsync(sheets.ConvertAll(ProductTranslation.Whole), ct),
            ProductCallKind.Content => trendyol.UpdateContentAsync([.. sheets.DistinctBy(sheet => sheet.ContentId).Select(ProductTranslation.Card)], ct),
            ProductCallKind.Variant => trendyol.UpdateVariantsAsync(sheets.ConvertAll(ProductTranslation.Variant), ct),
            ProductCallKind.Delivery => trendyol.UpdateDeliveryAsync(sheets.ConvertAll(ProductTranslation.Delivery), ct),
            ProductCallKind.Archive or ProductCallKind.Unarchive => trendyol.ArchiveAsync(sheets.ConvertAll(sheet => new ArchiveChange(sheet.Barcode, call.Kind == ProductCallKind.Archive)), ct),
            ProductCallKind.Unlock => trendyol.UnlockAsync(sheets.ConvertAll(sheet => new UnlockWish(sheet.Barcode)), ct),
            _ => throw new InvalidOperationException($"Unknown kind {call.Kind}."),
        };
    }

    /// <summary>Looks before the first attempt whether somebody else has a barcode there; those end here, and the rest is sent in a step of its own.</summary>
    private async Task<bool> IsFreeAsync(TakenCall call, CancellationToken ct)
    {
        var there = new List<ProductReceipt>();
        foreach (var sent in call.Sheets)
        {
            if (await trendyol.FindAsync(sent.Sheet.Barcode, ct) is not null)
            {
                there.Add(new ProductReceipt(sent.Sheet.Barcode, [IsThere]));
            }
        }

        if (there.Count == 0)
        {
            await calls.CheckedAsync(call.Id, ct);
            return true;
        }

        await calls.SettleAsync(call, there, ct);
        await calls.AgainAsync(call.Id, TimeSpan.Zero, ct);
        return false;
    }

    private async Task<TimeSpan?> PutOffAsync(TakenCall call, TrendyolException away, CancellationToken ct)
    {
        LogPutOff(logger, call.Id, away);
        if (away is TrendyolRefusedException)
        {
            await problems.ReportAsync(ProblemCause.TrendyolRefuses, Module, away.Message, ct);
        }

        var wait = (away as TrendyolUnavailableException)?.RetryAfter ?? Pause;
        await calls.AgainAsync(call.Id, wait, ct);
        return wait;
    }

    [LoggerMessage(LogLevel.Warning, "Trendyol could not be told of products; it is tried again or given up. Call: {CallId}.")]
    private static partial void LogPutOff(ILogger logger, long callId, Exception exception);

    [LoggerMessage(LogLevel.Warning, "Whether Trendyol was told of products is not known; it is looked up before anything else. Call: {CallId}.")]
    private static partial void LogUnproven(ILogger logger, long callId, Exception exception);
}
