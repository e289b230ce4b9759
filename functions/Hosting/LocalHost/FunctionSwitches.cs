using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.Extensions.Configuration;

namespace GulluShoes.Functions.Hosting.LocalHost;

/// <summary>The functions that are switched on.</summary>
internal sealed class FunctionSwitches(FunctionCatalog catalog, IConfiguration configuration)
{
    /// <summary>Those with this kind of trigger, each with its trigger.</summary>
    public IReadOnlyList<(FunctionEntry Function, T Binding)> With<T>()
        where T : TriggerBindingAttribute =>
        [.. from function in catalog.All
            let binding = function.Binding as T
            where binding is not null && !function.IsDisabled(configuration)
            select (function, binding)];
}
