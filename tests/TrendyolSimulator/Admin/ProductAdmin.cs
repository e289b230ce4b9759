using TrendyolSimulator.Products;
using TrendyolSimulator.Worlds;

namespace TrendyolSimulator.Admin;

/// <summary>The range: its pictures, and taking a card off.</summary>
internal static class ProductAdmin
{
    public static void MapProducts(this RouteGroupBuilder admin, World world)
    {
        admin.MapGet("/pictures/{contentId:long}.svg", (long contentId) =>
            world.Shop.Variants.FirstOrDefault(variant => variant.ContentId == contentId) is { } variant
                ? Results.Text(ProductPicture.Draw(variant), "image/svg+xml")
                : Results.NotFound());
        admin.MapPost("/standings", (StandingWish wish) => world.SetStanding(wish.Barcode, wish.Standing) ? Results.NoContent() : Results.NotFound());
        admin.MapDelete("/products/{contentId:long}", (long contentId) => world.Change((changed, _) => changed.TakenOff.Add(contentId)) ? Results.NoContent() : Results.NotFound());
        admin.MapPost("/products/{contentId:long}", (long contentId) => world.Change((changed, _) => changed.TakenOff.Remove(contentId)) ? Results.NoContent() : Results.NotFound());
    }
}

/// <param name="Standing">All of it, as it is from now on.</param>
internal sealed record StandingWish(string Barcode, Standing Standing);
