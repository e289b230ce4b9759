using GulluShoes.Shop.Money.Tariffs;

namespace GulluShoes.Store.Money.Profit;

/// <summary>What profits are added up by.</summary>
public enum ProfitBy
{
    Day,

    /// <summary>From Monday on; a group carries its first day.</summary>
    Week,

    Month,
    Model,
    Colour,
    Size,
    Order,
    Line,
}

/// <summary>Which lines are asked for.</summary>
public enum ProfitState
{
    /// <summary>Something is missing, and so they have no profit.</summary>
    Untold,

    /// <summary>They have a profit of which a part is only expected.</summary>
    Estimated,

    /// <summary>All of it was charged.</summary>
    Measured,
}

/// <param name="From">The first day of orders, Istanbul's calendar.</param>
/// <param name="To">The last, inclusive.</param>
public sealed record ProfitWish(DateOnly From, DateOnly To, ProfitBy By)
{
    public ProfitState? State { get; init; }

    public string? Model { get; init; }

    public string? Colour { get; init; }

    public string? Size { get; init; }

    public string? OrderNumber { get; init; }
}

/// <summary>Sums of lines, TRY; what costs is negative. The parts are those of the lines whose profit can be told, so that they add up to it.</summary>
/// <param name="Lines">All, but those that were cancelled and cost nothing.</param>
/// <param name="Told">Those of them that have a profit.</param>
/// <param name="Estimated">Those that have a profit of which a part is only expected.</param>
/// <param name="Pairs">Sold and not come back, of the lines that have a profit.</param>
/// <param name="EstimatedCommission">The part of the commission that nobody was charged yet.</param>
/// <param name="EstimatedCargo">The part of the cargo that nobody was charged yet.</param>
/// <param name="EstimatedProfit">Of the lines of which a part is only expected.</param>
/// <param name="UntoldRevenue">What lines were sold for whose profit cannot be told.</param>
public sealed record ProfitSums(
    long Lines, long Told, long Estimated, long Pairs, decimal Revenue, decimal Discount, decimal Commission, decimal Cost, decimal Labour, decimal Packaging, decimal Cargo, decimal Fees, decimal Correction, decimal Profit,
    decimal EstimatedCommission, decimal EstimatedCargo, decimal EstimatedProfit, decimal UntoldRevenue)
{
    /// <summary>Lines of which this is missing; a line may miss several.</summary>
    public required long NoCost { get; init; }

    public required long NoCommission { get; init; }

    public required long NoPackaging { get; init; }

    public required long NoCargo { get; init; }

    /// <summary>Sold in another currency, or for nobody knows how much.</summary>
    public required long NoPrice { get; init; }
}

/// <summary>A day, product, order or line with its sums; null where it is none of that.</summary>
public sealed record ProfitGroup(DateOnly? Day, string? Model, string? Colour, string? Size, string? OrderNumber, long? PackageId, long? LineId, ProfitSums Sums);

/// <summary>Days in their order, everything else by what it earned, the most first; and the sums of all.</summary>
public sealed record ProfitPage(IReadOnlyList<ProfitGroup> Groups, int? Next, ProfitSums Total, ProfitCoverage Coverage);

/// <summary>Orders with lines that are asked for, each once, however many packages, days and products it has.</summary>
/// <param name="Incomplete">Those of which a line has no profit, for whatever reason; an order may miss several things.</param>
/// <param name="NoPrice">Sold in another currency, or for nobody knows how much.</param>
public sealed record ProfitCoverage(long Orders, long Incomplete, long NoCost, long NoCommission, long NoPackaging, long NoCargo, long NoPrice);

/// <summary>The rows that a line's profit was reckoned from. TRY unless a currency is named; instants UTC.</summary>
/// <param name="Line">By <see cref="ProfitBy.Line"/>.</param>
/// <param name="Source">By whose word the commission is known; null when it is not.</param>
/// <param name="Account">Rows of the account about the line, the oldest first.</param>
/// <param name="Cargo">What the carriers took for the package.</param>
public sealed record ProfitProof(
    ProfitGroup Line, CommissionSource? Source, long? StatementImport, int? StatementRow, long? TariffImport, int? TariffRow, ProfitCost? Cost, IReadOnlyList<ProfitEntry> Account, IReadOnlyList<ProfitParcel> Cargo,
    DateTimeOffset MadeAt);

/// <summary>What a pair cost, in its currency, and the rate that made lira of it.</summary>
public sealed record ProfitCost(decimal Amount, string Currency, decimal? Rate, DateOnly? RateDay, decimal UnitLira);

/// <param name="Text">What Trendyol calls it, in Turkish.</param>
/// <param name="Amount">Above zero for the shop.</param>
public sealed record ProfitEntry(string Type, string? Text, DateTimeOffset At, decimal Amount, decimal? Commission);

public sealed record ProfitParcel(string Serial, string? Text, decimal Amount, decimal? Desi);
