using TrendyolSimulator.Orders;
using TrendyolSimulator.Transport;

namespace TrendyolSimulator.Operations;

/// <summary>Trendyol's own stage service that plays the carrier (trendyol "Stage-only test services"); forward only.</summary>
internal static class TestStatus
{
    public static Answer Handle(Call call) => call.World.Change((world, now) =>
    {
        if (world.Book.Find(call.PackageId) is not { } package)
        {
            return OperationAnswers.NoSuchPackage();
        }

        var status = OperationAnswers.Text(call.Body, "status") ?? "";
        if (!LifeCycle.Allows(package.Status, status, Authors.Cargo))
        {
            return OperationAnswers.WrongStatus(world.Quirks, package.Status);
        }

        world.Moves.Move(package, status, now);
        world.Follow(package);
        call.Effective = true;
        return Answer.Text(200, "text/plain", "200 OK");
    });
}
