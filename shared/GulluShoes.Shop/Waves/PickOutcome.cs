using GulluShoes.Shop.Packing;

namespace GulluShoes.Shop.Waves;

/// <summary>What became of one reading while picking. Stored as text; the list is closed.</summary>
public enum PickResult
{
    /// <summary>Taken; it has its place.</summary>
    Picked,

    /// <summary>Taken, and nothing is missing any more.</summary>
    Finished,

    /// <summary>There are enough pairs of it.</summary>
    AlreadyPicked,
    NotInWave,
    UnknownCode,

    /// <summary>Could not be taken; a package went to the hold lane.</summary>
    Missing,

    /// <summary>Somebody else picks this wave.</summary>
    NotYours,

    /// <summary>The wave was dissolved.</summary>
    Closed,
}

/// <summary>What one reading means for a wave; every caller looks at all of them.</summary>
public abstract record PickOutcome
{
    private PickOutcome()
    {
    }

    public abstract PickResult Result { get; }

    /// <param name="Need">Where the pair belongs, counted before it.</param>
    /// <param name="Last">True when nothing is missing any more.</param>
    public sealed record Picked(PickNeed Need, bool Last) : PickOutcome
    {
        public override PickResult Result => Last ? PickResult.Finished : PickResult.Picked;
    }

    /// <param name="Product">Null when nobody knows the code.</param>
    public sealed record Refused(PickResult Why, ScannedProduct? Product) : PickOutcome
    {
        public override PickResult Result => Why;
    }

    /// <param name="OrderNumber">Of the package that was put aside.</param>
    public sealed record MissingPair(ScannedProduct Product, string OrderNumber, bool Last) : PickOutcome
    {
        public override PickResult Result => PickResult.Missing;
    }
}

/// <summary>Decides where a picked pair belongs.</summary>
public static class PickJudge
{
    public static PickOutcome Judge(WaveTable table, ScannedProduct? product)
    {
        if (product is null)
        {
            return new PickOutcome.Refused(PickResult.UnknownCode, null);
        }

        var same = table.Needs.Where(need => need.Barcode == product.Barcode).ToList();
        if (same.Find(need => need.IsOpen) is { } open)
        {
            return new PickOutcome.Picked(open, table.With(open).IsPicked);
        }

        return new PickOutcome.Refused(same.Count > 0 ? PickResult.AlreadyPicked : PickResult.NotInWave, product);
    }
}

/// <summary>The one Turkish sentence that a picker reads after each reading.</summary>
public static class PickWords
{
    public static string Of(PickOutcome outcome) => outcome switch
    {
        PickOutcome.Picked({ Slot: { } slot } need, var last) => $"{Name(need)} → GÖZ {slot}{End(last)}",
        PickOutcome.Picked(var need, var last) => $"{Name(need)} → YIĞIN {need.Picked + 1}/{need.Needed}{End(last)}",
        PickOutcome.MissingPair(var product, var order, var last) => $"{Name(product)} eksik yazıldı; sipariş {order} askıya alındı.{(last ? " Toplama bitti." : "")}",
        PickOutcome.Refused(var why, var product) => Of(why, product),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    private static string Of(PickResult why, ScannedProduct? product) => why switch
    {
        PickResult.AlreadyPicked => $"{Name(product)} tamam. Fazlasını yerine koyun.",
        PickResult.NotInWave => $"{Name(product)} bu toplamada yok. Yerine koyun.",
        PickResult.UnknownCode => "Bu kod tanınmıyor. Yeniden okutun.",
        PickResult.NotYours => "Bu toplamayı başkası topluyor. Devam etmek için önce devralın.",
        PickResult.Closed => "Bu toplama dağıtıldı; siparişler sıraya döndü.",
        _ => throw new ArgumentOutOfRangeException(nameof(why)),
    };

    private static string End(bool last) => last ? ". Toplama bitti." : "";

    private static string Name(PickNeed need) => Name(new ScannedProduct(need.Barcode, need.Variant));

    private static string Name(ScannedProduct? product) => product?.Variant.ToString() is { Length: > 0 } name ? name : product?.Barcode ?? "Ürün";
}
