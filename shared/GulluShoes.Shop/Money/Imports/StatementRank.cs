namespace GulluShoes.Shop.Money.Imports;

/// <summary>
/// Which of two statements of one order is the fresher, by what they say and not by when they came: an order only moves on, and the
/// marketplace fills in what was zero. So the order in which files are uploaded does not matter.
/// </summary>
/// <param name="Stage">How far the order has come.</param>
/// <param name="Known">How many of the charges are not zero.</param>
/// <param name="Charged">Their sizes together, TRY.</param>
public readonly record struct StatementRank(int Stage, int Known, decimal Charged) : IComparable<StatementRank>
{
    private const int New = 0, UnderWay = 1, Delivered = 2, Ended = 3;

    public static StatementRank Of(OrderStatement statement)
    {
        decimal[] charges =
            [statement.Commission, statement.Discount, statement.CargoOut, statement.CargoBack, statement.Penalty, statement.Cancelled, statement.Returned, statement.Other];
        return new StatementRank(StageOf(statement.Status), charges.Count(charge => charge != 0), charges.Sum(Math.Abs));
    }

    public int CompareTo(StatementRank other) => (Stage, Known, Charged).CompareTo((other.Stage, other.Known, other.Charged));

    public static bool operator <(StatementRank one, StatementRank other) => one.CompareTo(other) < 0;

    public static bool operator >(StatementRank one, StatementRank other) => one.CompareTo(other) > 0;

    public static bool operator <=(StatementRank one, StatementRank other) => one.CompareTo(other) <= 0;

    public static bool operator >=(StatementRank one, StatementRank other) => one.CompareTo(other) >= 0;

    // A word that nobody has seen yet is somewhere on the way.
    private static int StageOf(string status) => status.Trim().Split(' ')[0] switch
    {
        "Yeni" or "YENİ" => New,
        "Teslim" or "TESLİM" => Delivered,
        "İptal" or "İPTAL" or "İade" or "İADE" => Ended,
        _ => UnderWay,
    };
}
