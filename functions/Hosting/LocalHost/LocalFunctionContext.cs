using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Hosting.LocalHost;

internal sealed class LocalFunctionContext : FunctionContext
{
    public LocalFunctionContext(FunctionEntry function, HttpContext? http, IServiceProvider services, CancellationToken ct)
    {
        FunctionDefinition = new LocalFunctionDefinition(function);
        InstanceServices = services;
        CancellationToken = ct;
        if (http is not null)
        {
            Items["HttpRequestContext"] = http;
        }
    }

    public override string InvocationId { get; } = Guid.NewGuid().ToString();

    public override string FunctionId => FunctionDefinition.Id;

    public override IServiceProvider InstanceServices { get; set; }

    public override FunctionDefinition FunctionDefinition { get; }

    public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

    public override CancellationToken CancellationToken { get; }

    // The worker's own plumbing between the host's process and this one: here is one process, and no door asks for it.
    public override BindingContext BindingContext => throw new NotSupportedException();

    public override TraceContext TraceContext => throw new NotSupportedException();

    public override RetryContext RetryContext => throw new NotSupportedException();

    public override IInvocationFeatures Features => throw new NotSupportedException();

    private sealed class LocalFunctionDefinition(FunctionEntry function) : FunctionDefinition
    {
        public override string PathToAssembly => function.Method.Module.Assembly.Location;

        public override string EntryPoint => $"{function.Method.DeclaringType!.FullName}.{function.Method.Name}";

        // Stable across runs and instances, as the worker promises.
        public override string Id => $"{EntryPoint}:{function.Name}";

        public override string Name => function.Name;

        public override ImmutableArray<FunctionParameter> Parameters => throw new NotSupportedException();

        public override IImmutableDictionary<string, BindingMetadata> InputBindings => throw new NotSupportedException();

        public override IImmutableDictionary<string, BindingMetadata> OutputBindings => throw new NotSupportedException();
    }
}
