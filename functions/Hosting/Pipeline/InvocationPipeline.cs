namespace GulluShoes.Functions.Hosting.Pipeline;

/// <summary>Authorise, audit, errors: what every invocation of the shop passes.</summary>
public sealed class InvocationPipeline
{
    public static async Task<object?> RunAsync(Invocation invocation, InvocationBody next) => await next();
}
