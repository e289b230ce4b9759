using GulluShoes.Shop.Orders;
using GulluShoes.Shop.Stock;

namespace GulluShoes.StoreTests.Stock;

/// <summary>The stock of a small shop as a person would keep it on paper: one number per product, one note per line of a package.</summary>
internal sealed class StockModel
{
    private readonly Dictionary<string, DateTimeOffset> since = [];
    private readonly Dictionary<string, int> onHand = [];
    private readonly Dictionary<long, Package> packages = [];
    private readonly Dictionary<string, string> aliases = [];

    /// <summary>Null while nobody has counted it.</summary>
    public int? OnHand(string barcode) => onHand.TryGetValue(barcode, out var pairs) ? pairs : null;

    public int Reserved(string barcode) => packages.Values.SelectMany(package => package.Lines.Values).Where(line => Own(line.Barcode) == barcode).Sum(line => line.Reserved);

    /// <summary>Somebody brought, took or counted pairs.</summary>
    public void Add(string barcode, int pairs, DateTimeOffset now)
    {
        since.TryAdd(barcode, now);
        onHand[barcode] = onHand.GetValueOrDefault(barcode) + pairs;
    }

    public bool IsAlias(string barcode) => aliases.ContainsKey(barcode);

    /// <summary>Two products turned out to be one: all pairs lie under one name, and who knew one of them knows them now.</summary>
    public void Merge(string code, string barcode)
    {
        aliases[code] = barcode;
        if (onHand.TryGetValue(code, out var pairs))
        {
            Add(barcode, pairs, since[code]);
            onHand[code] = 0;
        }
    }

    /// <summary>They are two after all.</summary>
    /// <param name="pairs">What somebody put back under the old name.</param>
    public void Part(string code, int pairs)
    {
        aliases.Remove(code, out var barcode);
        if (pairs != 0)
        {
            onHand[code] += pairs;
            onHand[barcode!] -= pairs;
        }
    }

    /// <summary>Trendyol's word: only a newer one counts.</summary>
    public void Tell(PackageFacts facts)
    {
        if (packages.TryGetValue(facts.PackageId, out var known) && known.Facts.Version >= facts.Version)
        {
            return;
        }

        var stage = known is { Packed: true } && known.Facts.Status == facts.Status ? known.Stage : ((StatusReading.Known)TrendyolStatus.Read(facts.Status)).Stage;
        Settle(new Package(facts, stage, known?.Packed ?? false, known?.Lines ?? []));
    }

    public void Pack(long packageId) => Settle(packages[packageId] with { Packed = true, Stage = Stage.Picking });

    private void Settle(Package package)
    {
        packages[package.Facts.PackageId] = package;
        var told = package.Facts.Lines.ToDictionary(line => line.LineId);
        foreach (var id in package.Lines.Keys.Union(told.Keys).ToList())
        {
            SettleLine(package, id, told.GetValueOrDefault(id));
        }
    }

    private void SettleLine(Package package, long id, LineFacts? told)
    {
        var claim = told is null ? StockClaim.Free : StockClaims.Of(package.Stage, package.Facts.Status, package.Packed);
        var before = package.Lines.GetValueOrDefault(id);
        // Nobody counted these pairs: they were gone before.
        var wasGone = before is null && claim == StockClaim.Out && !package.Packed && !(since.TryGetValue(Own(told!.Barcode)!, out var begun) && begun <= package.Facts.OrderedAt);
        if (wasGone || (before is null && claim == StockClaim.Free))
        {
            return;
        }

        var after = new Line(
            told?.Barcode ?? before!.Barcode, claim == StockClaim.Reserved ? told!.Quantity : 0, claim == StockClaim.Out ? told!.Quantity : 0, before?.From);
        var moves = after.Taken != (before?.Taken ?? 0) || (after.Taken > 0 && Own(after.Barcode) != Own(before!.Barcode));
        if (moves)
        {
            Move(Own(before?.From ?? before?.Barcode), before?.Taken ?? 0);
            after = after with { From = onHand.ContainsKey(Own(after.Barcode)!) ? Own(after.Barcode) : null };
            Move(after.From, -after.Taken);
        }

        package.Lines[id] = after;
    }

    private string? Own(string? code) => code is null ? null : aliases.GetValueOrDefault(code, code);

    private void Move(string? barcode, int pairs)
    {
        if (barcode is not null && onHand.ContainsKey(barcode))
        {
            onHand[barcode] += pairs;
        }
    }

    private sealed record Package(PackageFacts Facts, Stage Stage, bool Packed, Dictionary<long, Line> Lines);

    /// <param name="From">The name under which its pairs were taken; null when nobody kept that stock.</param>
    private sealed record Line(string Barcode, int Reserved, int Taken, string? From);
}
