// The few public types of the Azure Functions worker that the doors use, declared with the same names and signatures, because the worker's
// packages do not restore from the feed. Compiled in the local flavour only; the file goes away on the day that they restore.
// Source of the signatures: https://github.com/Azure/azure-functions-dotnet-worker
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions
{
    public abstract class BindingAttribute : Attribute;

    [AttributeUsage(AttributeTargets.Parameter)]
    public abstract class TriggerBindingAttribute : BindingAttribute;

    [AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
    public abstract class OutputBindingAttribute : BindingAttribute;
}

namespace Microsoft.Azure.Functions.Worker.Http
{
    /// <summary>The parameter is the request body, read as JSON.</summary>
    [AttributeUsage(AttributeTargets.Parameter)]
    public class FromBodyAttribute : Attribute;
}

namespace Microsoft.Azure.Functions.Worker
{
    [AttributeUsage(AttributeTargets.Method)]
    public class FunctionAttribute(string name) : Attribute
    {
        public string Name { get; } = name;
    }

    [AttributeUsage(AttributeTargets.Parameter)]
    public sealed class TimerTriggerAttribute(string schedule) : TriggerBindingAttribute
    {
        /// <summary>Six-field NCRONTAB in UTC, or <c>%SettingName%</c>.</summary>
        public string Schedule { get; private set; } = schedule;

        public bool UseMonitor { get; set; } = true;

        public bool RunOnStartup { get; set; }
    }

    public class TimerInfo
    {
        public ScheduleStatus? ScheduleStatus { get; set; }

        public bool IsPastDue { get; set; }
    }

    /// <summary>All three in UTC.</summary>
    public class ScheduleStatus
    {
        public DateTime Last { get; set; }

        public DateTime Next { get; set; }

        public DateTime LastUpdated { get; set; }
    }

    [AttributeUsage(AttributeTargets.Parameter)]
    public sealed class QueueTriggerAttribute(string queueName) : TriggerBindingAttribute
    {
        public string QueueName { get; } = queueName;

        /// <summary>Name of the setting with the storage connection string; the default is AzureWebJobsStorage.</summary>
        public string? Connection { get; set; }
    }

    [AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
    public sealed class QueueOutputAttribute(string queueName) : OutputBindingAttribute
    {
        public string QueueName { get; } = queueName;

        /// <summary>Name of the setting with the storage connection string; the default is AzureWebJobsStorage.</summary>
        public string? Connection { get; set; }
    }

    public enum AuthorizationLevel
    {
        Anonymous = 0,
        User = 1,
        Function = 2,
        System = 3,
        Admin = 4,
    }

    [AttributeUsage(AttributeTargets.Parameter)]
    public sealed class HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods) : TriggerBindingAttribute
    {
        public HttpTriggerAttribute()
            : this(AuthorizationLevel.Function)
        {
        }

        public HttpTriggerAttribute(params string[] methods)
            : this(AuthorizationLevel.Function, methods)
        {
        }

        public HttpTriggerAttribute(AuthorizationLevel authLevel)
            : this(authLevel, [])
        {
        }

        public string? Route { get; set; }

        public string[]? Methods { get; private set; } = methods;

        public AuthorizationLevel AuthLevel { get; private set; } = authLevel;
    }

    /// <summary>In an object that an HTTP function returns: the property with the answer; the others may be outputs.</summary>
    [AttributeUsage(AttributeTargets.Property)]
    public sealed class HttpResultAttribute : Attribute;

    [AttributeUsage(AttributeTargets.Method)]
    public abstract class RetryAttribute : Attribute;

    /// <summary>For timers only: a queue retries by its dequeue count.</summary>
    public sealed class FixedDelayRetryAttribute(int maxRetryCount, string delayInterval) : RetryAttribute
    {
        public int MaxRetryCount { get; } = maxRetryCount;

        public string DelayInterval { get; } = delayInterval;
    }

    /// <summary>For timers only: a queue retries by its dequeue count.</summary>
    public sealed class ExponentialBackoffRetryAttribute(int maxRetryCount, string minimumInterval, string maximumInterval) : RetryAttribute
    {
        public int MaxRetryCount { get; } = maxRetryCount;

        public string MinimumInterval { get; } = minimumInterval;

        public string MaximumInterval { get; } = maximumInterval;
    }

    public abstract class FunctionDefinition
    {
        public abstract string PathToAssembly { get; }

        public abstract string EntryPoint { get; }

        public abstract string Id { get; }

        public abstract string Name { get; }
    }

    public abstract class FunctionContext
    {
        public abstract string InvocationId { get; }

        public abstract string FunctionId { get; }

        public abstract IServiceProvider InstanceServices { get; set; }

        public abstract FunctionDefinition FunctionDefinition { get; }

        public abstract IDictionary<object, object> Items { get; set; }

        public virtual CancellationToken CancellationToken { get; }
    }

    public static class FunctionContextExtensions
    {
        /// <summary>Null outside HTTP functions.</summary>
        public static HttpContext? GetHttpContext(this FunctionContext context) =>
            context.Items.TryGetValue("HttpRequestContext", out var value) ? value as HttpContext : null;
    }
}
