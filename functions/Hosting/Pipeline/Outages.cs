using System.Data.Common;
using System.Net.Sockets;
using Azure;
using GulluShoes.Store.Orders;
using Microsoft.AspNetCore.Http;

namespace GulluShoes.Functions.Hosting.Pipeline;

/// <summary>What an exception means for the one who asked.</summary>
public static class Outages
{
    private static readonly TimeSpan ComeBack = TimeSpan.FromSeconds(5);

    /// <summary>True when the world failed (database or storage away): the same request may succeed later.</summary>
    public static bool IsOutage(Exception exception)
    {
        for (var current = exception; current is not null; current = current.InnerException)
        {
            if (current is DbException { IsTransient: true } or SocketException or TimeoutException or HttpRequestException
                or RequestFailedException { Status: 0 or >= 500 })
            {
                return true;
            }
        }

        return exception is AggregateException { InnerExceptions: { } all } && all.Any(IsOutage);
    }

    /// <summary>The refusal for an exception; <see cref="HttpProblem.Unexpected"/> when nobody foresaw it.</summary>
    public static ProblemAnswer Answer(Exception exception) => exception switch
    {
        UnreadableInputException input => HttpProblem.Unreadable.Answer($"Okunamayan alan: {input.Parameter}."),
        InvalidCursorException => HttpProblem.BadCursor.Answer(),
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => HttpProblem.TooLarge.Answer(),
        BadHttpRequestException { StatusCode: StatusCodes.Status408RequestTimeout } => HttpProblem.TooSlow.Answer(),
        BadHttpRequestException => HttpProblem.Unreadable.Answer(),
        // A text with the character NUL, which PostgreSQL cannot store, in JSON neither.
        DbException { SqlState: "22021" or "22P05" } => HttpProblem.Unreadable.Answer(),
        _ when IsOutage(exception) => HttpProblem.Unavailable.Answer(retryAfter: ComeBack),
        _ => HttpProblem.Unexpected.Answer(),
    };
}
