using TrendyolSimulator.Catalogue;
using TrendyolSimulator.Worlds;

namespace TrendyolSimulator.Inventory;

/// <summary>
/// How many of each variant the marketplace would sell. Its own orders take from it at once; what a seller writes counts when its batch is carried out, whole and
/// absolute, also over orders that came in between: that is the race that oversells. Guarded by the world's lock.
/// </summary>
public sealed class StockBook
{
    private const long KeptFor = 4 * 3_600_000L;
    private readonly Dictionary<string, Position> positions;
    private readonly Dictionary<string, Batch> batches = new(StringComparer.Ordinal);
    private readonly List<Batch> waiting = [];

    internal StockBook(ShoeShop shop)
    {
        positions = new Dictionary<string, Position>(StringComparer.Ordinal);
        foreach (var variant in shop.Variants)
        {
            positions[variant.Barcode] = new Position(variant.Index % 23);
        }
    }

    /// <summary>Barcode → what is known of it.</summary>
    public IReadOnlyDictionary<string, Position> Positions => positions;

    /// <summary>Raised under the world's lock when a seller's number takes effect. Handlers must be quick.</summary>
    public event Action<StockLanding>? Landed;

    /// <summary>Orders take what is there, never more.</summary>
    internal void Take(string barcode, int units)
    {
        var position = positions[barcode];
        position.Quantity = Math.Max(0, position.Quantity - units);
        position.Sold += units;
    }

    internal void Set(string barcode, int quantity) => positions[barcode].Quantity = quantity;

    /// <summary>A product that is sold from now on.</summary>
    internal void Add(string barcode, int quantity, decimal salePrice, decimal listPrice) => positions[barcode] = new Position(quantity) { SalePrice = salePrice, ListPrice = listPrice };

    /// <summary>Accepts a batch that will be carried out later.</summary>
    internal Batch Accept(IReadOnlyList<StockWrite> writes, long now, long appliesAt, Dice dice)
    {
        var batch = new Batch(FormattableString.Invariant($"{dice.Digits(8)}-{dice.Digits(4)}-{dice.Digits(4)}-{dice.Digits(4)}-{dice.Digits(12)}-{now / 1000}"), now, appliesAt, writes);
        batches.Add(batch.Id, batch);
        waiting.Add(batch);
        return batch;
    }

    /// <summary>A batch whose result is still kept; null when there is none.</summary>
    internal Batch? Find(string id, long now) => batches.TryGetValue(id, out var batch) && now - batch.CreatedAt < KeptFor ? batch : null;

    /// <summary>Carries out what is due, in the order in which that happens and not in which it was sent.</summary>
    internal void Settle(long now, Func<string, bool> isPublished)
    {
        if (waiting.Count == 0)
        {
            return;
        }

        foreach (var batch in waiting.Where(batch => batch.AppliesAt <= now).OrderBy(batch => batch.AppliesAt).ToList())
        {
            waiting.Remove(batch);
            batch.CarryOut(write => Refusal(batch, write, isPublished), write =>
            {
                Write(write, batch.CreatedAt);
                Landed?.Invoke(new StockLanding(write.Barcode, positions[write.Barcode].Quantity, batch.CreatedAt, now) { Told = (write.Quantity, write.SalePrice, write.ListPrice) });
            });
        }
    }

    private void Write(StockWrite write, long acceptedAt)
    {
        var position = positions[write.Barcode];
        position.Writes++;
        position.NotePrice(write, acceptedAt);
        position.Quantity = write.Quantity ?? position.Quantity;
        position.SalePrice = write.SalePrice ?? position.SalePrice;
        position.ListPrice = write.ListPrice ?? position.ListPrice;
    }

    private string? Refusal(Batch batch, StockWrite write, Func<string, bool> isPublished) => write switch
    {
        _ when !isPublished(write.Barcode) => "Ürün bulunamadı",
        _ when positions[write.Barcode].Refusal is { } reason => reason,
        _ when batch.IsDouble(write.Barcode) => "Aynı barkod istekte birden fazla kez gönderildi",
        { Quantity: < 0 or > 20_000 } => "Stok adedi 0 ile 20000 arasında olmalıdır",
        { SalePrice: <= 0 } or { ListPrice: <= 0 } => "Fiyat sıfırdan büyük olmalıdır",
        _ when (write.SalePrice ?? positions[write.Barcode].SalePrice) > (write.ListPrice ?? positions[write.Barcode].ListPrice) => "Satış fiyatı liste fiyatından büyük olamaz",
        _ when positions[write.Barcode].IsPriceBusy(write, batch.CreatedAt) => "Bir barkodun fiyatı dakikada en fazla 30 kez değiştirilebilir",
        _ => null,
    };
}

/// <summary>One variant at the marketplace.</summary>
public sealed class Position(int quantity)
{
    private const int PricesPerMinute = 30;
    private readonly Queue<long> priced = new();

    public int Quantity { get; internal set; } = quantity;

    /// <summary>Units that its orders have taken since the beginning.</summary>
    public int Sold { get; internal set; }

    /// <summary>Times that a seller's write took effect.</summary>
    public int Writes { get; internal set; }

    /// <summary>Null: the price of the range.</summary>
    public decimal? SalePrice { get; internal set; }

    public decimal? ListPrice { get; internal set; }

    /// <summary>Why every write is turned down; null = none is.</summary>
    public string? Refusal { get; internal set; }

    internal void NotePrice(StockWrite write, long now)
    {
        if (write.TellsPrice)
        {
            priced.Enqueue(now);
        }
    }

    internal bool IsPriceBusy(StockWrite write, long now)
    {
        while (priced.TryPeek(out var oldest) && oldest <= now - 60_000L)
        {
            priced.Dequeue();
        }

        return write.TellsPrice && priced.Count >= PricesPerMinute;
    }
}

/// <summary>A seller's number that took effect. Instants are epoch milliseconds of the simulated clock.</summary>
public sealed record StockLanding(string Barcode, int Quantity, long AcceptedAt, long LandedAt)
{
    /// <summary>What the write said; null of what it left as it was.</summary>
    public (int? Quantity, decimal? SalePrice, decimal? ListPrice) Told { get; init; }
}

/// <summary>One item of a seller's write; what is null stays as it is.</summary>
internal sealed record StockWrite(string Barcode, int? Quantity, decimal? SalePrice, decimal? ListPrice)
{
    public bool TellsPrice => (SalePrice ?? ListPrice) is not null;
}

/// <summary>Some writes that were accepted together.</summary>
internal sealed class Batch(string id, long createdAt, long appliesAt, IReadOnlyList<StockWrite> writes)
{
    private readonly HashSet<string> doubles = [.. writes.GroupBy(write => write.Barcode).Where(same => same.Skip(1).Any()).Select(same => same.Key)];
    private string?[]? reasons;

    public string Id { get; } = id;

    public long CreatedAt { get; } = createdAt;

    public long AppliesAt { get; } = appliesAt;

    public IReadOnlyList<StockWrite> Writes { get; } = writes;

    public bool IsDouble(string barcode) => doubles.Contains(barcode);

    public bool IsDone => reasons is not null;

    public int Failed => reasons?.Count(reason => reason is not null) ?? 0;

    /// <summary>Why an item failed; null when it did not.</summary>
    public string? ReasonOf(int item) => reasons?[item];

    public void CarryOut(Func<StockWrite, string?> refuse, Action<StockWrite> write)
    {
        reasons = [.. Writes.Select(refuse)];
        foreach (var (wish, reason) in Writes.Zip(reasons))
        {
            if (reason is null)
            {
                write(wish);
            }
        }
    }
}
