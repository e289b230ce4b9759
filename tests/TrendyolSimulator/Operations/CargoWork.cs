using System.Text.Json;
using TrendyolSimulator.Orders;
using TrendyolSimulator.Transport;
using TrendyolSimulator.Worlds;

namespace TrendyolSimulator.Operations;

/// <summary>What a seller tells about the parcel.</summary>
internal static class CargoWork
{
    private const long CoolDown = 5 * 60_000;

    /// <summary>changeCargoProvider: once in five minutes; the tracking number changes with it.</summary>
    public static Answer ChangeCarrier(Call call) => call.World.Change((world, now) =>
    {
        if (OperationAnswers.Text(call.Body, "cargoProvider") is not { } code || !Carriers.NameOfCode.TryGetValue(code, out var name))
        {
            return OperationAnswers.Bad("cargoProvider geçersiz.");
        }

        if (Refusal(world, call.PackageId, out var package) is { } refusal)
        {
            return refusal;
        }

        if (now - package!.CarrierChangedAt < CoolDown)
        {
            return OperationAnswers.Bad("Kargo firması 5 dakikada bir değiştirilebilir.");
        }

        if (code == "TEXMP" && world.Quirks.ExpressQuotaFull)
        {
            return OperationAnswers.Bad("Trendyol Express kotası dolu.");
        }

        world.Moves.Change(package, changed =>
        {
            var number = world.Numbers.NextOrder();
            (changed.Carrier, changed.CarrierChangedAt) = (name, now);
            changed.TrackingNumber = OrderNumbers.Tracking(Dice.For(world.Options.Seed, "carrier", number), number);
        }, now);
        call.Effective = true;
        return Answer.Empty;
    });

    /// <summary>Boxes and volumetric weight, for the carriers that need them.</summary>
    public static Answer BoxInfo(Call call) => call.World.Change((world, now) =>
    {
        var boxes = OperationAnswers.Number(call.Body, "boxQuantity") ?? 0;
        if (boxes < 1 || !call.Body.TryGetProperty("deci", out var deci) || deci.ValueKind != JsonValueKind.Number || !deci.TryGetDecimal(out var weight) || weight <= 0)
        {
            return OperationAnswers.Bad("boxQuantity ve deci zorunludur.");
        }

        if (Refusal(world, call.PackageId, out var package) is { } refusal)
        {
            return refusal;
        }

        // Told again it is what it was.
        if ((package!.BoxQuantity, package.Deci) != ((int)boxes, weight))
        {
            world.Moves.Change(package, changed => (changed.BoxQuantity, changed.Deci) = ((int)boxes, weight), now);
            call.Effective = true;
        }

        return Answer.Empty;
    });

    private static Answer? Refusal(World world, long packageId, out Package? package)
    {
        package = world.Book.Find(packageId);
        return package switch
        {
            null => OperationAnswers.NoSuchPackage(),
            { Status: var status } when !LifeCycle.IsOpen(status) => OperationAnswers.WrongStatus(world.Quirks, status),
            _ => null,
        };
    }
}
