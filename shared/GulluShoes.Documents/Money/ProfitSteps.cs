namespace GulluShoes.Documents.Money;

internal enum StepKind
{
    Sold,
    Taken,
    Left,
}

/// <summary>A bar from where to where, and how much of it nobody was charged yet.</summary>
internal sealed record ProfitStep(string Name, StepKind Kind, decimal Amount, decimal From, decimal To, decimal Estimated)
{
    /// <summary>From what was sold to what is left; each begins where the one before ends.</summary>
    public static IReadOnlyList<ProfitStep> Of(ReportFigures total)
    {
        var steps = new List<ProfitStep> { new("Ciro", StepKind.Sold, total.Revenue, 0, total.Revenue, 0) };
        var at = total.Revenue;
        foreach (var (name, amount, estimated) in new[]
        {
            ("İndirim", total.Discount, 0m), ("Komisyon", total.Commission, total.EstimatedCommission), ("Kargo", total.Cargo, total.EstimatedCargo), ("Paketleme ve işçilik", total.Handling, 0m),
            ("Ürün maliyeti", total.Cost, 0m), ("Ceza ve düzeltme", total.Rest, 0m),
        })
        {
            steps.Add(new ProfitStep(name, StepKind.Taken, amount, at, at + amount, Math.Abs(estimated)));
            at += amount;
        }

        steps.Add(new ProfitStep("Kâr", StepKind.Left, total.Profit, 0, total.Profit, Math.Min(Math.Abs(total.EstimatedProfit), Math.Abs(total.Profit))));
        return steps;
    }
}
