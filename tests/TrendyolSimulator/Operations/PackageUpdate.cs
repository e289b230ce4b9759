using System.Text.Json;
using TrendyolSimulator.Orders;
using TrendyolSimulator.Transport;
using TrendyolSimulator.Worlds;

namespace TrendyolSimulator.Operations;

/// <summary>updatePackage: Picking, then Invoiced, for all lines with their full quantity.</summary>
internal static class PackageUpdate
{
    public static Answer Handle(Call call) => call.World.Change((world, now) =>
    {
        if (world.Book.Find(call.PackageId) is not { } package)
        {
            return OperationAnswers.NoSuchPackage();
        }

        var status = OperationAnswers.Text(call.Body, "status");
        if (status is not (Statuses.Picking or Statuses.Invoiced))
        {
            return OperationAnswers.Bad("status alanı Picking ya da Invoiced olmalıdır.");
        }

        if (!NamesEveryLine(package, OperationAnswers.Shares(call.Body)))
        {
            return OperationAnswers.Bad("Paketteki tüm satırlar tam adetleriyle gönderilmelidir.");
        }

        if (package.Status == status && world.Quirks.RepeatedUpdateAccepted)
        {
            return Answer.Empty;
        }

        if (!LifeCycle.Allows(package.Status, status, Authors.Seller))
        {
            return OperationAnswers.WrongStatus(world.Quirks, package.Status);
        }

        package.InvoiceNumber = InvoiceNumber(call.Body) ?? package.InvoiceNumber;
        world.Moves.Move(package, status, now);
        world.Follow(package);
        call.Effective = true;
        return Answer.Empty;
    });

    private static bool NamesEveryLine(Package package, IReadOnlyList<LineShare>? shares) =>
        shares is not null
        && shares.Count == package.Lines.Count
        && package.Lines.TrueForAll(line => shares.Any(share => share.LineId == line.Id && share.Quantity == line.Quantity));

    private static string? InvoiceNumber(JsonElement body) =>
        body.TryGetProperty("params", out var parameters) ? OperationAnswers.Text(parameters, "invoiceNumber") : null;
}
