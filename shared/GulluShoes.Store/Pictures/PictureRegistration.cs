using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GulluShoes.Store.Pictures;

/// <summary>Registers what keeps the shop's own pictures.</summary>
internal static class PictureRegistration
{
    public static IServiceCollection AddPictures(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PictureSettings>().Bind(configuration.GetSection(PictureSettings.Section)).ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<PictureBlobs>().AddSingleton<PictureKeeper>().AddSingleton<PictureWork>().AddSingleton<ProductPictures>().AddSingleton<PictureList>();
    }
}
