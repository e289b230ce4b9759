using TrendyolSimulator.Orders;
using TrendyolSimulator.Worlds;

namespace TrendyolSimulator.Demo;

/// <summary>What happens by itself in a world: orders arrive, carriers drive, customers change their minds.</summary>
internal sealed class Fate(World world)
{
    private const double Hour = 3_600_000;

    /// <summary>A visitor of the demo shall see orders come in at night, too.</summary>
    private const double LeastPerHourAtDemoPace = 150;

    /// <summary>Lets one thing happen, at the time it was due.</summary>
    public void Happen(Due due)
    {
        switch (due.What)
        {
            case Happening.OrderArrives:
                Arrive(due.At);
                break;
            case Happening.StatusChanges when world.Book.Find(due.PackageId) is { } package && package.Status == due.Expect:
                Move(package, due.Then!, due.At);
                break;
            case Happening.AddressComes when world.Book.Find(due.PackageId) is { } package:
                world.Moves.Change(package, static known => known.AddressKnown = true, due.At);
                break;
            case Happening.SplitHappens when world.Book.Find(due.PackageId) is { } package && LifeCycle.IsOpen(package.Status):
                foreach (var twin in world.CarryOutSplit(package, due.Groups!, due.At))
                {
                    FollowNew(twin, due.At);
                }

                break;
            default:
                // Somebody was faster: the seller packed, or the package is gone from that status.
                break;
        }
    }

    /// <summary>As <see cref="Follow"/>, for a package that has just come into the world.</summary>
    public void FollowNew(Package package, long at)
    {
        if (!package.AddressKnown)
        {
            var dice = Dice.For(world.Options.Seed, "address", package.Id);
            world.Schedule.Add(new Due(at + Span(dice.Between(10, 90) * 60_000.0), 0, Happening.AddressComes, package.Id));
        }

        Follow(package, at);
    }

    /// <summary>Plans what comes next for a package whose status has changed.</summary>
    public void Follow(Package package, long at)
    {
        if (package.Lives && Journey.Next(package, world.Options.Seed, world.Quirks.LateCargo) is { } step && Moves(step.To))
        {
            // Payment checks take seconds to minutes at any pace.
            var wait = package.Status == Statuses.Awaiting ? (long)step.Millis : Span(step.Millis);
            world.Schedule.Add(new Due(at + wait, 0, Happening.StatusChanges, package.Id, package.Status, step.To));
        }
    }

    public void ScheduleArrival(long after)
    {
        var dice = Dice.For(world.Options.Seed, "arrival", world.Numbers.Orders);
        var perHour = Season.OrdersPerHour(after) * world.Pace;
        if (world.Pace > 1)
        {
            perHour = Math.Max(perHour, LeastPerHourAtDemoPace);
        }

        world.Schedule.Add(new Due(after + Math.Max(1, (long)dice.Wait(Hour / perHour)), 0, Happening.OrderArrives));
    }

    /// <summary>Plans the next arrival anew from <paramref name="now"/>: at another pace, or after the simulator was off.</summary>
    public void Reschedule(long now)
    {
        world.Schedule.Drop(Happening.OrderArrives);
        ScheduleArrival(now);
    }

    private bool Moves(string to) => world.Options.SellerActs || to is not (Statuses.Picking or Statuses.Invoiced);

    private void Arrive(long at)
    {
        world.AddOrder(new OrderWish(world.Numbers.NextOrder(), world.Options.Seed, at, Statuses.Awaiting) { Lives = true });
        ScheduleArrival(at);
    }

    private void Move(Package package, string status, long at)
    {
        if (status == Statuses.Cancelled)
        {
            world.Moves.Cancel(package, status, package.Status == Statuses.Awaiting ? CancelWord.OfTrendyol : CancelWord.OfCustomer, at);
        }
        else
        {
            world.Moves.Move(package, status, at);
        }

        Follow(package, package.LastModified);
    }

    private long Span(double millis) => (long)(millis / world.Pace) + 1;
}
