using TrendyolSimulator.Products;
using TrendyolSimulator.Worlds;

namespace TrendyolSimulator.Demo;

/// <summary>What goes wrong with a few products of a demo shop, so that people see how it looks: the last cards of the range.</summary>
internal static class Troubles
{
    private static readonly Standing[] All =
    [
        new() { Approval = Standing.Rejected, Rejections = [new("Görsel uygun değil", "Ürün görseli en az 1200 x 1800 piksel ve beyaz zeminli olmalıdır.")] },
        new() { Approval = Standing.Pending },
        new() { Locked = true, LockReason = "Marka sahibinin şikâyeti inceleniyor" },
        new() { Archived = true },
    ];

    public static void Befall(World world)
    {
        foreach (var (card, trouble) in world.Shop.Variants.GroupBy(variant => variant.ContentId).TakeLast(All.Length).Zip(All))
        {
            foreach (var variant in card)
            {
                world.Standings[variant.Barcode] = trouble;
            }
        }
    }
}
