using Microsoft.Extensions.DependencyInjection;

namespace GulluShoes.Functions.Catalog.Pictures;

/// <summary>Registers what stands behind the doors of pictures.</summary>
internal static class PictureRegistration
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static IServiceCollection AddPictures(this IServiceCollection services)
    {
        // A redirect could lead to a host that nobody allowed.
        services.AddHttpClient(nameof(MarketPictures), client => client.Timeout = Patience)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        return services.AddSingleton<PictureStudio>().AddSingleton<MarketPictures>();
    }
}
