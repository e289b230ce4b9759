using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;

namespace GulluShoes.Functions.Money.Rates;

/// <summary>Registers what brings rates.</summary>
public static class RatesRegistration
{
    private const int LargestBulletin = 1_000_000;

    public static IServiceCollection AddRates(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<RatesOptions>().Bind(configuration.GetSection(RatesOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddHttpClient<TcmbClient>(Address)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All, UseCookies = false })
            .AddResilienceHandler("tcmb", (pipeline, context) => pipeline
                .AddTimeout(TimeSpan.FromMinutes(1))
                .AddRetry(new HttpRetryStrategyOptions { Delay = context.ServiceProvider.GetRequiredService<IOptions<RatesOptions>>().Value.RetryDelay })
                .AddTimeout(TimeSpan.FromSeconds(15)));
        return services.AddScoped<RateAlarm>().AddScoped<RateFetch>();
    }

    private static void Address(IServiceProvider provider, HttpClient http)
    {
        http.BaseAddress = new Uri(provider.GetRequiredService<IOptions<RatesOptions>>().Value.BaseUrl.TrimEnd('/') + "/");
        http.Timeout = Timeout.InfiniteTimeSpan;
        http.MaxResponseContentBufferSize = LargestBulletin;
    }
}
