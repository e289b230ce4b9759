using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Money.Rates;
using GulluShoes.Store.Audit;
using Microsoft.AspNetCore.Http;

namespace GulluShoes.Functions.Upkeep.Auditing;

/// <summary>What the doors of changes ask for.</summary>
internal static class ChangeQuery
{
    public const string WhoText = "A user name, exactly.";
    public const string KindText = "What was changed: a table's name.";
    public const string ThingText = "What names it, exactly: a barcode, a shelf, an id.";
    public const string FromText = "First day, yyyy-MM-dd, Istanbul's calendar.";
    public const string ToText = "Last day, included.";
    public const string Wrong = "from ve to: yyyy-AA-gg biçiminde; kind: bilinen bir tür; take: 1 ile 200 arasında olmalı.";

    /// <summary>Null when something that was asked for makes no sense.</summary>
    public static ChangeWish? Of(HttpRequest request)
    {
        var kind = QueryValues.Text(request, "kind");
        return QueryValues.TryDay(request, "from", out var from) && QueryValues.TryDay(request, "to", out var to) && !(to < from) && (kind is null || ChangeWords.Kinds.Contains(kind))
            ? new ChangeWish(QueryValues.Text(request, "who"), kind, QueryValues.Text(request, "thing"), Begin(from), Begin(to?.AddDays(1)))
            : null;
    }

    private static DateTimeOffset? Begin(DateOnly? day) => day is { } known ? IstanbulDay.BeginOf(known) : null;
}
