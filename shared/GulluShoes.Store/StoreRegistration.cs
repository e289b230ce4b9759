using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GulluShoes.Store;

/// <summary>Registers everything of the store.</summary>
public static class StoreRegistration
{
    /// <summary>
    /// Needs <c>ConnectionStrings:Shop</c> and <c>AzureWebJobsStorage</c>; a missing one stops the start with its name.
    /// <c>Redis</c> is optional.
    /// </summary>
    public static IServiceCollection AddStore(this IServiceCollection services, IConfiguration configuration) => throw new NotImplementedException();
}
