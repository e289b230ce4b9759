using System.Reflection;
using Microsoft.AspNetCore.Http;

namespace GulluShoes.Functions.Hosting;

/// <summary>One run of one function, whatever woke it. Both flavours make it and hand it to the pipeline.</summary>
/// <param name="FunctionName">The name in <c>[Function]</c>.</param>
/// <param name="Method">The function's method, with the attributes that name its permission.</param>
/// <param name="Trigger">What woke it.</param>
/// <param name="Id">Unique to this run; also in the log scope.</param>
/// <param name="Http">Only for HTTP functions.</param>
/// <param name="Services">The run's own scope.</param>
/// <param name="Cancellation">Request aborted, lease lost, or the host gave up waiting while it stops.</param>
public sealed record Invocation(
    string FunctionName,
    MethodInfo Method,
    Trigger Trigger,
    string Id,
    HttpContext? Http,
    IServiceProvider Services,
    CancellationToken Cancellation);

/// <summary>What wakes a function.</summary>
public enum Trigger
{
    Http,
    Queue,
    Timer,
}

/// <summary>
/// The rest of an invocation: binds the parameters, runs the method, and answers what it returned. An HTTP function's answer
/// is written to the response afterwards, by the host, when it is an IResult or IActionResult.
/// </summary>
/// <exception cref="UnreadableInputException">The body, a route value or the message does not fit its parameter.</exception>
public delegate Task<object?> InvocationBody();

/// <summary>
/// What runs around every invocation: authorise, audit, errors. May answer without calling <paramref name="next"/>. For queues and
/// timers an exception must pass: throwing is how a message asks for its retry. The host takes it from the invocation's services
/// and does not start without one, so that a forgotten registration cannot open the doors.
/// </summary>
public delegate Task<object?> InvocationPipe(Invocation invocation, InvocationBody next);
