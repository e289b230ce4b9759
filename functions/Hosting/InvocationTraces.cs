using System.Diagnostics;

namespace GulluShoes.Functions.Hosting;

/// <summary>One span per invocation; what it asks of the database and of Trendyol are its children.</summary>
internal static class InvocationTraces
{
    public const string SourceName = "GulluShoes.Functions";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>Null when nobody listens.</summary>
    public static Activity? Start(Invocation invocation)
    {
        var kind = invocation.Trigger switch
        {
            Trigger.Http => ActivityKind.Server,
            Trigger.Queue => ActivityKind.Consumer,
            Trigger.Timer => ActivityKind.Internal,
            _ => throw new ArgumentOutOfRangeException(nameof(invocation), invocation.Trigger, null),
        };
        var span = Source.StartActivity(invocation.FunctionName, kind);
        span?.SetTag("faas.trigger", invocation.Trigger.ToString());
        // The log's scope and the log of changes name it too.
        span?.SetTag("faas.invocation_id", invocation.Id);
        return span;
    }
}
