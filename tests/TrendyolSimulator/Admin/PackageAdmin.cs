using TrendyolSimulator.Orders;
using TrendyolSimulator.Worlds;

namespace TrendyolSimulator.Admin;

/// <summary>The control panel's part for single packages.</summary>
internal static class PackageAdmin
{
    public static void MapPackages(this RouteGroupBuilder admin, World world)
    {
        admin.MapGet("/packages/{id:long}", (long id) => world.Do((known, _) => known.Book.Find(id) is { } package ? Results.Json(View(known, package)) : Results.NotFound()));
        admin.MapPost("/packages/{id:long}/status", (long id, StatusWish wish) =>
            world.SetStatus(id, Statuses.Spelt(wish.Status), wish.LastModified) ? Results.NoContent() : Results.NotFound());
        admin.MapPost("/packages/{id:long}/cancel-lines", (long id, LinesWish wish) =>
            Told(world.Withdraw(id, wish.Lines, Authors.Customer, CancelWord.OfCustomer)));
        admin.MapPost("/packages/{id:long}/split", (long id, SplitWish wish) => Told(world.Split(id, wish.Groups ?? [[new LineShare(FirstLine(world, id), 1)]])));
        admin.MapPost("/packages/{id:long}/details", (long id, DetailsWish wish) => Change(world, id, wish) ? Results.NoContent() : Results.NotFound());
        admin.MapPost("/packages/{id:long}/hide", (long id, HideWish wish) => Hide(world, id, wish.Seconds) ? Results.NoContent() : Results.NotFound());
    }

    private static IResult Told(WithdrawOutcome outcome) => outcome switch
    {
        WithdrawOutcome.Withdrawn withdrawn => Results.Json(new { replacementId = withdrawn.ReplacementId }),
        WithdrawOutcome.NoSuchPackage => Results.NotFound(),
        WithdrawOutcome.WrongStatus wrong => Results.Conflict(new { error = $"Not possible in status {wrong.Status}." }),
        WithdrawOutcome.WrongLines => Results.BadRequest(new { error = "The lines do not fit the package." }),
        _ => throw new InvalidOperationException($"No answer for {outcome}."),
    };

    private static long FirstLine(World world, long id) => world.Do((known, _) => known.Book.Find(id)?.Lines.FirstOrDefault()?.Id ?? 0);

    private static bool Change(World world, long id, DetailsWish wish) => world.Change((known, now) =>
    {
        if (known.Book.Find(id) is not { } package)
        {
            return false;
        }

        known.Moves.Change(package, changed =>
        {
            changed.Deci = wish.Deci ?? changed.Deci;
            changed.InvoiceStatus = wish.InvoiceStatus ?? changed.InvoiceStatus;
            changed.InvoiceLink = wish.InvoiceLink ?? changed.InvoiceLink;
            changed.AddressKnown = wish.AddressKnown ?? changed.AddressKnown;
            changed.TrackingNumber = wish.TrackingNumber ?? changed.TrackingNumber;
            if (wish.NoLines)
            {
                changed.Lines.Clear();
            }
        }, now);
        return true;
    });

    private static bool Hide(World world, long id, double seconds) => world.Change((known, now) =>
    {
        if (known.Book.Find(id) is not { } package)
        {
            return false;
        }

        package.HiddenUntil = now + (long)(seconds * 1000);
        known.ExtendIncident(package.HiddenUntil);
        return true;
    });

    private static object View(World world, Package package) => new
    {
        id = package.Id,
        orderNumber = package.OrderNumber,
        status = package.Status,
        lastModified = package.LastModified,
        trackingNumber = package.TrackingNumber,
        carrier = package.Carrier,
        createdBy = package.CreatedBy,
        originPackageIds = package.OriginIds,
        orderedAt = package.OrderedAt,
        addressKnown = package.AddressKnown,
        lines = package.Lines.Select(line => new { lineId = line.Id, quantity = line.Quantity, status = line.Status, barcode = world.Shop.Variants[line.Variant].Barcode }),
    };
}

/// <summary>A status, any text, from any other; and optionally the version to carry, epoch milliseconds.</summary>
internal sealed record StatusWish(string Status, long? LastModified = null);

internal sealed record LinesWish(IReadOnlyList<LineShare> Lines);

/// <summary>The new packages; null splits one unit of the first line off.</summary>
internal sealed record SplitWish(IReadOnlyList<IReadOnlyList<LineShare>>? Groups = null);

/// <summary>Changes beside the status; each is a new version.</summary>
internal sealed record DetailsWish(decimal? Deci = null, string? InvoiceStatus = null, string? InvoiceLink = null, bool? AddressKnown = null, string? TrackingNumber = null, bool NoLines = false);

internal sealed record HideWish(double Seconds);
