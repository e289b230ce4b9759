using Microsoft.Extensions.DependencyInjection;

namespace GulluShoes.Functions.Labels;

/// <summary>Registers what stands behind the doors of labels.</summary>
public static class LabelsRegistration
{
    public static IServiceCollection AddLabels(this IServiceCollection services) => services.AddScoped<LabelDrawing>();
}
