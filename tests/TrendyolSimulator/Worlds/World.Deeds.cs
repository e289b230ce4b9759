using TrendyolSimulator.Orders;
using TrendyolSimulator.Products;

namespace TrendyolSimulator.Worlds;

/// <summary>What tests, the admin API and the seller's operations do to the world.</summary>
public sealed partial class World
{
    /// <summary>Puts a batch of orders into the world; returns the package ids, oldest change first.</summary>
    public IReadOnlyList<long> CreateOrders(OrderBatch batch) => Change((world, now) =>
    {
        var statuses = batch.Statuses(Dice.For(batch.Seed ?? Options.Seed, "mix", Numbers.Orders));
        var ids = new List<long>(statuses.Count);
        for (var i = 0; i < statuses.Count; i++)
        {
            var wish = new OrderWish(Numbers.NextOrder(), batch.Seed ?? Options.Seed, now - ((long)(statuses.Count - 1 - i) * batch.SpreadMillis), statuses[i])
            {
                MaxLines = batch.MaxLines,
                Lives = batch.Lives ?? Options.Demo,
                AddressAtOnce = !batch.AddressesComeLater,
            };
            ids.Add(world.AddOrder(wish).Id);
        }

        return ids;
    });

    /// <summary>Sets a status by the hand of fate: any text, from any status. False when there is no such package.</summary>
    /// <param name="lastModified">Version to carry, epoch milliseconds; null = now. An older one makes the change stale for a client.</param>
    public bool SetStatus(long packageId, string status, long? lastModified = null) => Change((world, now) =>
    {
        if (Book.Find(packageId) is not { } package)
        {
            return false;
        }

        if (status == Statuses.Cancelled)
        {
            Moves.Cancel(package, status, CancelWord.OfCustomer, now);
        }
        else
        {
            Moves.Move(package, status, now);
        }

        if (lastModified is { } version)
        {
            Book.Touch(package, version);
        }

        world.fate.Follow(package, package.LastModified);
        return true;
    });

    /// <summary>Moves every package one stage on (Awaiting → Created → Picking → Shipped → Delivered), or only those of one status. Returns how many moved.</summary>
    public int AdvanceAll(string? status = null, long spreadMillis = 1) => Change((world, now) =>
    {
        var moving = Book.Ordered.Where(package => (status is null || package.Status == status) && Statuses.OneStageOn(package.Status) is not null).ToList();
        Book.InBulk(() =>
        {
            for (var i = 0; i < moving.Count; i++)
            {
                Moves.Move(moving[i], Statuses.OneStageOn(moving[i].Status)!, now - ((moving.Count - 1 - i) * spreadMillis));
                world.fate.Follow(moving[i], moving[i].LastModified);
            }
        });
        return moving.Count;
    });

    /// <summary>
    /// Makes the bytes of all packages now instead of when they are first read: a benchmark measures a client, and the real
    /// Trendyol does not work on the client's cores. Returns the number of packages.
    /// </summary>
    public int RenderAll() => Do((world, _) =>
    {
        foreach (var package in Book.Ordered)
        {
            Json.Of(package, world.Quirks);
        }

        return Book.Count;
    });

    /// <summary>Cancels some units of a package, or all of it when that is what they are.</summary>
    public WithdrawOutcome Withdraw(long packageId, IReadOnlyList<LineShare> shares, Authors author, CancelWord word) => Change<WithdrawOutcome>((world, now) =>
    {
        if (Book.Find(packageId) is not { } package)
        {
            return new WithdrawOutcome.NoSuchPackage();
        }

        var status = author == Authors.Seller ? Statuses.UnSupplied : Statuses.Cancelled;
        if (!LifeCycle.Allows(package.Status, status, author))
        {
            return new WithdrawOutcome.WrongStatus(package.Status);
        }

        if (shares.Count == 0 || !Replacements.Fits(package, shares))
        {
            return new WithdrawOutcome.WrongLines();
        }

        var replacement = replacements.Withdraw(package, shares, status, word, now, Quirks.ReplacementRestarts);
        if (replacement is not null)
        {
            world.fate.FollowNew(replacement, replacement.LastModified);
        }

        return new WithdrawOutcome.Withdrawn(replacement?.Id);
    });

    /// <summary>A customer buys what the marketplace believes to have; null when it would not sell so many.</summary>
    public long? Sell(string barcode, int units = 1) => Change((world, now) =>
        Shop.Find(barcode) is { } variant && world.StandingOf(barcode).IsOnSale && world.Stock.Positions[barcode].Quantity >= units
            ? world.AddOrder(new OrderWish(Numbers.NextOrder(), Options.Seed, now, Statuses.Created) { Only = (variant.Index, units), AddressAtOnce = true }).Id
            : (long?)null);

    /// <summary>The seller changes stock by hand in the marketplace's panel. False when there is no such product.</summary>
    /// <param name="quantity">Null leaves it.</param>
    /// <param name="refusal">Why writes are turned down from now on; null accepts them.</param>
    public bool SetStock(string barcode, int? quantity, string? refusal = null) => Change((world, _) =>
    {
        if (!world.Stock.Positions.TryGetValue(barcode, out var position))
        {
            return false;
        }

        (position.Quantity, position.Refusal) = (quantity ?? position.Quantity, refusal);
        return true;
    });

    /// <summary>The marketplace lets a product in, turns it down, locks it, or the seller archives it in its panel. False when there is no such product.</summary>
    public bool SetStanding(string barcode, Standing standing) => Change((world, _) =>
    {
        var known = Shop.Find(barcode) is not null;
        if (known)
        {
            world.Standings[barcode] = standing;
        }

        return known;
    });

    /// <summary>Accepts a split; it is carried out some seconds later.</summary>
    public WithdrawOutcome Split(long packageId, IReadOnlyList<IReadOnlyList<LineShare>> groups) => Change<WithdrawOutcome>((_, now) =>
    {
        if (Book.Find(packageId) is not { } package)
        {
            return new WithdrawOutcome.NoSuchPackage();
        }

        if (!LifeCycle.Allows(package.Status, Statuses.UnPacked, Authors.Trendyol))
        {
            return new WithdrawOutcome.WrongStatus(package.Status);
        }

        var all = groups.SelectMany(group => group).ToList();
        var whole = all.Sum(share => share.Quantity) == package.Lines.Sum(line => line.Quantity);
        if (all.Count == 0 || groups.Any(group => group.Count == 0) || !Replacements.Fits(package, all) || (whole && groups.Count == 1))
        {
            return new WithdrawOutcome.WrongLines();
        }

        Schedule.Add(new Due(now + (Quirks.SplitSeconds * 1_000L), 0, Happening.SplitHappens, packageId, Groups: groups));
        return new WithdrawOutcome.Withdrawn(null);
    });

    /// <summary>Hides packages that are made from now on, for a while; afterwards they appear with their old lastModifiedDate.</summary>
    public void HideNewOrders(TimeSpan made, TimeSpan hidden) => Change((world, now) =>
    {
        world.Incident = new Incident(now, now + (long)made.TotalMilliseconds, now + (long)hidden.TotalMilliseconds);
        return true;
    });

    /// <summary>Plans what comes next for a package that an operation has moved.</summary>
    internal void Follow(Package package) => fate.Follow(package, package.LastModified);

    internal IReadOnlyList<Package> CarryOutSplit(Package package, IReadOnlyList<IReadOnlyList<LineShare>> groups, long at) =>
        replacements.Split(package, groups, at);
}
