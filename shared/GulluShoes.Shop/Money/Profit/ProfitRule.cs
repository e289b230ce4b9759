using GulluShoes.Shop.Money.Imports;

namespace GulluShoes.Shop.Money.Profit;

/// <summary>
/// Price − the seller's discount − commission − cost − labour − packaging − cargo − fees + corrections, line by line. What is paid for a package is split among its living lines
/// by what they sold for, exactly. An accepted return takes revenue and commission back, leaves both cargos, and brings the cost back only of pairs that can be sold again.
/// The same as <c>compute_profits</c> in the store.
/// </summary>
public static class ProfitRule
{
    /// <summary>One for each line, in their order; the parts of a fee are together exactly the fee.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No line, or one of which more came back than was sold, or more is resalable than came back.</exception>
    public static IReadOnlyList<LineProfit> Of(SoldPackage package)
    {
        foreach (var line in package.Lines)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(line.Quantity, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(line.Returned, line.Quantity);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(line.Resalable ?? 0, line.Returned);
            ArgumentOutOfRangeException.ThrowIfLessThan(line.Resalable ?? 0, 0);
        }

        // What is cancelled bears nothing of a package that still brings something.
        var bearing = package.Lines.Where(line => !line.IsCancelled || !package.IsAlive).ToList();
        var (packaging, cargo) = (PackagingOf(package), CargoOf(package));
        var (packed, carried, fees) = (Split(packaging, bearing), Split(cargo, bearing), Split(package.Fees, bearing));
        var missing = Missing(packaging, ProfitParts.Packaging) | Missing(cargo, ProfitParts.Cargo) | Missing(package.Fees, ProfitParts.Fees);
        var estimated = Estimated(packaging, ProfitParts.Packaging) | Estimated(cargo, ProfitParts.Cargo) | Estimated(package.Fees, ProfitParts.Fees);
        var shared = bearing.Select((_, at) => new LineProfit { Packaging = -packed[at], Cargo = -carried[at], Fees = -fees[at], Missing = missing, Estimated = estimated }).ToList();
        var next = 0;
        return [.. package.Lines.Select(line => Own(line, line.IsCancelled && package.IsAlive ? new LineProfit() : shared[next++], package))];
    }

    /// <summary>The line with its share of what is paid for its package.</summary>
    private static LineProfit Own(SoldLine line, LineProfit share, SoldPackage package)
    {
        if (line.IsCancelled)
        {
            return share with { Labour = package is { IsAlive: false, HasLeft: true } ? -(line.UnitLabour * line.Quantity) : 0, Correction = line.Correction };
        }

        var kept = line.Quantity - line.Returned;
        var isUnseen = line.Returned > 0 && line is { Resalable: null, UnitCost: not null };
        return share with
        {
            Revenue = Kept(line.Price ?? 0, kept, line),
            Discount = -Kept(line.Discount, kept, line),
            Commission = -Kept(line.Commission.Amount ?? 0, kept, line),
            // A pair that came back and cannot be sold again is lost: its cost stays, as it does until somebody has looked at it.
            Cost = -((line.UnitCost ?? 0) * (line.Quantity - (line.Resalable ?? 0))),
            Labour = -(line.UnitLabour * line.Quantity),
            Correction = line.Correction,
            Missing = share.Missing | Missing(line.Commission, ProfitParts.Commission) | Missing(new Figure(line.UnitCost), ProfitParts.Cost) | Missing(new Figure(line.Price), ProfitParts.Price),
            Estimated = share.Estimated | Estimated(line.Commission, ProfitParts.Commission) | (isUnseen ? ProfitParts.Cost : ProfitParts.None),
        };
    }

    private static decimal Kept(decimal amount, int kept, SoldLine line) => AmountSplit.Of(amount, [kept, line.Returned])[0];

    /// <summary>A package that is cancelled before it has left needs no box.</summary>
    private static Figure PackagingOf(SoldPackage package) => package.IsAlive || package.HasLeft ? package.Packaging : Figure.None;

    private static Figure CargoOf(SoldPackage package)
    {
        var hasComeBack = package.Lines.Any(line => line.Returned > 0) || (!package.IsAlive && package.HasLeft);
        var (there, back) = (Counted(package.CargoOut, package.IsAlive || package.HasLeft), Counted(package.CargoBack, hasComeBack));
        return new Figure(there.Amount + back.Amount, there.IsEstimate || back.IsEstimate);
    }

    /// <summary>What was charged counts in any case.</summary>
    private static Figure Counted(Figure figure, bool isDue) => isDue || figure.IsCharged ? figure : Figure.None;

    private static IReadOnlyList<decimal> Split(Figure whole, List<SoldLine> lines) => AmountSplit.Of(whole.Amount ?? 0, [.. lines.Select(line => line.Weight)]);

    private static ProfitParts Missing(Figure figure, ProfitParts part) => figure.Amount is null ? part : ProfitParts.None;

    private static ProfitParts Estimated(Figure figure, ProfitParts part) => figure.IsEstimate ? part : ProfitParts.None;
}
