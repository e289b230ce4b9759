using System.Globalization;
using TrendyolSimulator.Worlds;

namespace TrendyolSimulator.Transport;

/// <summary>Puts an answer on the wire as it is.</summary>
internal static class AnswerSender
{
    public static async Task SendAsync(HttpContext context, World world, Answer answer)
    {
        Head(context, world, answer);
        context.Response.ContentLength = answer.Length;
        foreach (var piece in answer.Body)
        {
            await context.Response.BodyWriter.WriteAsync(piece, context.RequestAborted);
        }
    }

    /// <summary>Status and headers; the Date is that of the simulated clock, with its skew.</summary>
    public static void Head(HttpContext context, World world, Answer answer)
    {
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.ContentType;
        context.Response.Headers.Date = DateTimeOffset.FromUnixTimeMilliseconds(world.Clock.Now).AddSeconds(world.Quirks.SkewSeconds).ToString("R", CultureInfo.InvariantCulture);
        if (answer.RetryAfter)
        {
            context.Response.Headers.RetryAfter = "10";
        }
    }
}
