using GulluShoes.Functions.Hosting.Pipeline;

namespace GulluShoes.StoreTests.Attacks.Tables;

/// <summary>Query values that are no such value: refused, and never replaced by a default.</summary>
internal static class Queries
{
    private static readonly string[] Nonsense = ["-1", "1,5", "1'--", "9999999999999999999", "%00", "%D9%A1", "0x1", "1;select", "NaN", "%20"];

    private static readonly (string Path, string Name)[] Cursors =
    [
        ("api/orders?after={0}", "orders"), ("api/products?after={0}", "products"), ("api/pictures?after={0}", "pictures"), ("api/changes?after={0}", "changes"), ("api/runs?after={0}", "runs"),
        ("api/money/profits?from=2026-11-01&to=2026-11-02&after={0}", "profits"), ("api/money/tariff-gaps?from=2026-11-01&to=2026-11-02&after={0}", "tariff gaps"),
        ("api/money/imports/1/rows?after={0}", "import rows"), ("api/money/imports/1/tariff?after={0}", "tariff lines"), ("api/money/imports/1/desk?after={0}", "the tariff desk"), ("api/money/payouts/1/rows?after={0}", "payout rows"),
    ];

    private static readonly (string Path, string Name)[] Sizes =
    [
        ("api/orders?take={0}", "orders"), ("api/products?take={0}", "products"), ("api/pictures?take={0}", "pictures"), ("api/changes?take={0}", "changes"), ("api/runs?take={0}", "runs"),
        ("api/money/profits?from=2026-11-01&to=2026-11-02&take={0}", "profits"), ("api/stock/movements?barcode=x&take={0}", "movements"),
    ];

    private static readonly (string Path, string Name)[] Words =
    [
        ("api/orders?stage={0}", "orders by stage"), ("api/products?show={0}", "products to show"), ("api/pictures?show={0}", "pictures to show"), ("api/stock/pushes?show={0}", "pushes to show"), ("api/prices/changes?show={0}", "price changes to show"),
        ("api/changes?from={0}", "changes from a day"), ("api/packing/report?from={0}&to=2026-11-02", "a report from a day"), ("api/money/profits?from={0}&to=2026-11-02", "profits from a day"),
    ];

    public static IEnumerable<Attack> All =>
    [
        .. Of(Cursors, HttpProblem.BadCursor, "a page after"),
        .. Of(Sizes, HttpProblem.BadParameter, "a page of"),
        .. Of(Words, HttpProblem.BadParameter, "asked with"),
    ];

    private static IEnumerable<Attack> Of((string Path, string Name)[] doors, HttpProblem refusal, string words) =>
        from door in doors
        from value in Nonsense
        select new Attack($"{door.Name}, {words} {value}", HttpMethod.Get, door.Path.Replace("{0}", value, StringComparison.Ordinal), refusal);
}
