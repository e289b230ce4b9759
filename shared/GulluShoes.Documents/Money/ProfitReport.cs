namespace GulluShoes.Documents.Money;

/// <summary>What was earned in some days, for paper.</summary>
/// <param name="By">What the table adds up by, as its first column is headed.</param>
/// <param name="Filters">What was chosen, in words; empty when all was.</param>
/// <param name="IsCut">There are more rows than a paper holds.</param>
public sealed record ProfitReport(
    DateOnly From, DateOnly To, DateTimeOffset MadeAt, string By, IReadOnlyList<string> Filters, ReportFigures Total, ReportCoverage Coverage, IReadOnlyList<ReportRow> Rows, bool IsCut);

/// <summary>Sums of lines, TRY; what costs is negative. The parts are those of the lines whose profit can be told, so that they add up to it.</summary>
/// <param name="Lines">All of them.</param>
/// <param name="Told">Those whose profit can be told.</param>
/// <param name="Estimated">Those of which a part is only expected.</param>
/// <param name="Handling">Packaging and labour.</param>
/// <param name="Rest">Fees and corrections.</param>
public sealed record ReportFigures(
    long Lines, long Told, long Estimated, long Pairs, decimal Revenue, decimal Discount, decimal Commission, decimal Cargo, decimal Handling, decimal Cost, decimal Rest, decimal Profit)
{
    public decimal EstimatedCommission { get; init; }

    public decimal EstimatedCargo { get; init; }

    public decimal EstimatedProfit { get; init; }

    /// <summary>What lines were sold for whose profit cannot be told.</summary>
    public decimal UntoldRevenue { get; init; }
}

/// <param name="Lacks">What is missing, each with the orders that miss it.</param>
public sealed record ReportCoverage(long Orders, long Incomplete, IReadOnlyList<(string What, long Orders)> Lacks);

public sealed record ReportRow(string Name, ReportFigures Figures);
