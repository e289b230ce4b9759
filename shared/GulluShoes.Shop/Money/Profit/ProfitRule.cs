using GulluShoes.Shop.Money.Imports;

namespace GulluShoes.Shop.Money.Profit;

/// <summary>
/// Price − the seller's discount − commission − cost − packaging − cargo − fees, line by line. What is paid for a package is split among its lines by what they sold
/// for, exactly. An accepted return takes revenue and commission back, leaves both cargos, and brings the cost back only of pairs that can be sold again.
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
            ArgumentOutOfRangeException.ThrowIfGreaterThan(line.Resalable, line.Returned);
            ArgumentOutOfRangeException.ThrowIfLessThan(line.Resalable, 0);
        }

        var weights = package.Lines.Select(line => Math.Max(0, line.Price - line.Discount)).ToList();
        var cargo = Cargo(package);
        var (packaging, carried, fees) = (Split(package.Packaging, weights), Split(cargo, weights), Split(package.Fees, weights));
        var gaps = Gap(package.Packaging, ProfitGap.Packaging) | Gap(cargo, ProfitGap.Cargo) | Gap(package.Fees, ProfitGap.Fees);
        var isEstimate = package.Packaging.IsEstimate || cargo.IsEstimate || package.Fees.IsEstimate;
        return [.. package.Lines.Select((line, at) => Own(line) with { Packaging = -packaging[at], Cargo = -carried[at], Fees = -fees[at] })
            .Select(profit => profit with { Gap = profit.Gap | gaps, IsEstimate = profit.IsEstimate || isEstimate })];
    }

    /// <summary>The line without what is paid for its package.</summary>
    private static LineProfit Own(SoldLine line)
    {
        if (line.IsCancelled)
        {
            return new LineProfit(0, 0, 0, 0, 0, 0, 0, ProfitGap.None, IsEstimate: false);
        }

        var kept = line.Quantity - line.Returned;
        var gap = Gap(line.Commission, ProfitGap.Commission) | (line.UnitCost is null ? ProfitGap.Cost : ProfitGap.None);
        // A pair that came back and cannot be sold again is lost: its cost stays.
        var cost = (line.UnitCost ?? 0) * (line.Quantity - line.Resalable);
        return new LineProfit(Kept(line.Price, kept, line), -Kept(line.Discount, kept, line), -Kept(line.Commission.Amount ?? 0, kept, line), -cost, 0, 0, 0, gap, line.Commission.IsEstimate);
    }

    private static decimal Kept(decimal amount, int kept, SoldLine line) => AmountSplit.Of(amount, [kept, line.Returned])[0];

    private static Figure Cargo(SoldPackage package) => package.Lines.Any(line => line.Returned > 0)
        ? new Figure(package.CargoOut.Amount + package.CargoBack.Amount, package.CargoOut.IsEstimate || package.CargoBack.IsEstimate)
        : package.CargoOut;

    private static IReadOnlyList<decimal> Split(Figure whole, IReadOnlyList<decimal> weights) => AmountSplit.Of(whole.Amount ?? 0, weights);

    private static ProfitGap Gap(Figure figure, ProfitGap gap) => figure.Amount is null ? gap : ProfitGap.None;
}
