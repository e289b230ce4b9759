using System.Text.Json;
using TrendyolSimulator.Catalogue;
using TrendyolSimulator.Catalogue.Trees;
using TrendyolSimulator.Operations;
using TrendyolSimulator.Worlds;

namespace TrendyolSimulator.Products.Making;

/// <summary>The products that the seller created, from their batch to their approval, and the states of all others. Guarded by the world's lock.</summary>
internal sealed class MadeProducts(World world)
{
    private const long ResultsKeptFor = 4 * 3_600_000L;
    private const double Liking = 0.2;
    private readonly Dictionary<string, ProductBatch> batches = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MadeProduct> products = new(StringComparer.Ordinal);
    private long made;

    public IReadOnlyCollection<MadeProduct> All => products.Values;

    /// <summary>Barcode → handling days, where the seller set them.</summary>
    public Dictionary<string, long> DeliveryDays { get; } = new(StringComparer.Ordinal);

    public MadeProduct? Find(string barcode) => products.GetValueOrDefault(barcode);

    /// <summary>Spaces inside are joined by the marketplace.</summary>
    public static string BarcodeOf(JsonElement item) => (OperationAnswers.Text(item, "barcode") ?? "").Replace(" ", "", StringComparison.Ordinal);

    public void Accept(ProductBatch batch) => batches.Add(batch.Id, batch);

    /// <summary>A batch whose result is still kept; null when there is none.</summary>
    public ProductBatch? Batch(string id, long now) => batches.TryGetValue(id, out var batch) && now - batch.CreatedAt < ResultsKeptFor ? batch : null;

    /// <summary>Carries out the batches and decisions that are due; how many.</summary>
    public int Settle(long now)
    {
        var due = batches.Values.Where(batch => batch.Reasons is null && batch.AppliesAt <= now).OrderBy(batch => batch.AppliesAt).ToList();
        due.ForEach(batch => batch.CarryOut());
        var decided = products.Values.Where(product => product.DecidesAt <= now).ToList();
        decided.ForEach(product => Decide(product, now));
        return due.Count + decided.Count;
    }

    /// <summary>Takes a product into the range, where it waits for somebody to look at it.</summary>
    public void Create(MadeProduct product)
    {
        Restore(product);
        HandIn(product);
    }

    /// <summary>As it was when the world was kept.</summary>
    public void Restore(MadeProduct product)
    {
        products.Add(product.Barcode, product);
        world.Shop.Add(VariantOf(product, world.Shop.Variants.Count));
        world.Stock.Add(product.Barcode, (int)product.Number("quantity"), product.Money("salePrice"), product.Money("listPrice"));
    }

    /// <summary>What is sold follows what the seller says of it.</summary>
    public void Renew(MadeProduct product) => world.Shop.Replace(VariantOf(product, world.Shop.Find(product.Barcode)!.Index));

    /// <summary>As <see cref="Renew"/>, and somebody has to look at it again.</summary>
    public void HandIn(MadeProduct product)
    {
        Renew(product);
        world.Stock.Add(product.Barcode, (int)product.Number("quantity"), product.Money("salePrice"), product.Money("listPrice"));
        world.Standings[product.Barcode] = new Standing { Approval = Standing.Pending };
    }

    /// <summary>A card is a model in a colour.</summary>
    public long ContentOf(JsonElement item)
    {
        var probe = new MadeProduct { Barcode = "", Item = ItemView.Kept(item), ContentId = 0 };
        return products.Values.FirstOrDefault(product => product.Text("productMainId") == probe.Text("productMainId") && product.Attribute(AttributeList.Colour) == probe.Attribute(AttributeList.Colour))?.ContentId
            ?? 900_000_000L + ++made;
    }

    /// <summary>When somebody looks at what is handed in now.</summary>
    public long DecidesAt(long now) => now + Dice.For(world.Options.Seed, "approval", ++made).Between(world.Quirks.ApprovalMillis / 2L, world.Quirks.ApprovalMillis);

    // Whoever was decided on by hand meanwhile is not decided on again.
    private void Decide(MadeProduct product, long now)
    {
        (product.DecidesAt, product.ChangedAt) = (null, now);
        if (world.StandingOf(product.Barcode).Approval == Standing.Pending)
        {
            var objection = Objection(product);
            product.ApprovedAt = objection is null ? now : null;
            world.Standings[product.Barcode] = objection is null ? Standing.Usual : new Standing { Approval = Standing.Rejected, Rejections = [objection] };
        }
    }

    private static Variant VariantOf(MadeProduct product, int index) => new(
        index, product.Text("productMainId")!, product.Attribute(AttributeList.Colour) ?? "", product.Attribute(AttributeList.Size) ?? "", product.Barcode, product.Text("stockCode")!, product.Text("title")!,
        product.Text("origin")!, product.ContentId, product.Number("categoryId"), product.Money("listPrice"), Liking);

    private Rejection? Objection(MadeProduct product)
    {
        var words = $"{product.Text("title")} {product.Text("description")}";
        return world.Quirks.RejectedWords.FirstOrDefault(word => words.Contains(word, StringComparison.OrdinalIgnoreCase)) is { } found
            ? new Rejection("Yasaklı kelime", $"Ürün adında veya açıklamasında kullanılamayan bir ifade var: {found}")
            : null;
    }
}
