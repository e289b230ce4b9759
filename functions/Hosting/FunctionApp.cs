using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace GulluShoes.Functions.Hosting;

/// <summary>The app in the flavour that it was built for.</summary>
public static class FunctionApp
{
    /// <summary>Builds the host with the functions of this assembly and the given services.</summary>
    public static IHost Build(string[] args, Action<IServiceCollection, IConfiguration> register) =>
#if AZURE
        AzureHost.Build(args, register);
#else
        LocalHost.LocalHost.Build(args, register);
#endif
}
