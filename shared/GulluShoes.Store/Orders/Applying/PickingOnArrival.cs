using GulluShoes.Shop.Orders;
using GulluShoes.Store.Orders.Commands;
using GulluShoes.Store.Packing;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GulluShoes.Store.Orders.Applying;

/// <summary>Tells Trendyol "Picking" as soon as a package may be packed and pairs are there for it, where the shop has chosen so.</summary>
public sealed class PickingOnArrival(TrendyolCommands commands, IOptionsMonitor<PackingSettings> settings)
{
    private const string Who = "ApplyPackages";

    /// <summary>Null when nobody is to be told. The statement answers with outbox messages.</summary>
    internal NpgsqlBatchCommand? Tell(IEnumerable<PackageChange> changes)
    {
        if (settings.CurrentValue.TellPicking != TellPicking.OnArrival)
        {
            return null;
        }

        var wishes = changes.Where(MayBePackedNow).Select(change => CommandWish.Picking(change.Facts.PackageId, Who)).ToList();
        return wishes.Count == 0 ? null : commands.QueueCovered(wishes);
    }

    // A package whose payment was being checked arrives, for the packer, when that is over.
    private static bool MayBePackedNow(PackageChange change) =>
        change is { To: Stage.Created, Packable: true, HoldReason: null, Facts.Lines.Count: > 0 } && change.Known is null or { Packable: false };
}
