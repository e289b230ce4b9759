using GulluShoes.Documents.Labels;
using Microsoft.Extensions.DependencyInjection;

namespace GulluShoes.Documents;

/// <summary>Registers everything that draws.</summary>
public static class DocumentsRegistration
{
    /// <summary>Needs no settings; everything registered is safe to use from many threads.</summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services) => services.AddSingleton<CargoLabelRenderer>();
}
