using System.Globalization;

namespace TrendyolSimulator.Finance;

/// <summary>What is paid on Wednesdays.</summary>
internal static class Payments
{
    private const long FirstId = 41_000_000;

    /// <summary>The rows with the payment order that paid them, the payment orders among them, and what is still owed. A week in which the seller owes more is carried to the next.</summary>
    public static (IReadOnlyList<FinanceRow> Rows, decimal Open) Settle(IEnumerable<FinanceRow> rows, long now)
    {
        var settled = new List<FinanceRow>();
        var waiting = new List<FinanceRow>();
        foreach (var week in rows.GroupBy(row => Calendar.PayDay(row.DueAt)).OrderBy(week => week.Key))
        {
            waiting.AddRange(week);
            if (week.Key <= now && waiting.Sum(row => row.Net) is > 0 and var sum)
            {
                var id = FirstId + Calendar.WeekOf(week.Key);
                settled.AddRange(waiting.Select(row => row with { PaymentOrderId = id, PaidAt = week.Key }));
                settled.Add(Order(id, week.Key, sum));
                waiting.Clear();
            }
        }

        return ([.. settled, .. waiting], waiting.Sum(row => row.Net));
    }

    private static FinanceRow Order(long id, long at, decimal sum) =>
        new(id.ToString(CultureInfo.InvariantCulture), "PaymentOrder", "Ödeme", at, sum, 0) { VisibleAt = at, DueAt = at, PaymentOrderId = id, PaidAt = at };
}
