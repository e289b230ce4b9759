using TrendyolSimulator.Worlds;

namespace TrendyolSimulator.Transport;

/// <summary>Carries out the transport faults.</summary>
internal static class Spoiler
{
    private const int Piece = 256;
    private static readonly byte[] Blank = new byte[64];

    static Spoiler() => Blank.AsSpan().Fill((byte)' ');

    /// <summary>Faults that keep the request from the service; null for those that spoil its answer.</summary>
    public static Func<HttpContext, World, Task>? BeforeWork(Fault fault, long now) => fault.Kind switch
    {
        FaultKind.Error500 => Send(ErrorBodies.Classic(500, now)),
        FaultKind.Html502 => Send(ErrorBodies.Html(502, "502 Bad Gateway")),
        FaultKind.Unavailable503 => Send(Answer.Text(503, "text/plain", "Service Unavailable")),
        FaultKind.Timeout504 => Send(ErrorBodies.Html(504, "504 Gateway Time-out")),
        FaultKind.TooMany429 => Send(ErrorBodies.Keyed(429, "too.many.requests", "Too many requests")),
        FaultKind.Gone556 => Send(ErrorBodies.Html(556, "556")),
        FaultKind.Brownout426 => Send(Answer.Text(426, "text/plain", "This endpoint is temporarily unavailable due to a scheduled brownout")),
        FaultKind.ResetBefore => static (context, _) => Cut(context),
        _ => null,
    };

    /// <summary>Spoils the answer of work that has been done.</summary>
    public static Task AfterWork(Fault fault, Answer answer, HttpContext context, World world) => fault.Kind switch
    {
        FaultKind.ResetAfter => Cut(context),
        FaultKind.Empty200 => AnswerSender.SendAsync(context, world, Answer.Empty with { ContentType = Answer.Json }),
        FaultKind.Html200 => AnswerSender.SendAsync(context, world, ErrorBodies.Html(200, "Bakım çalışması")),
        FaultKind.Truncated => AnswerSender.SendAsync(context, world, answer with { Body = [answer.Bytes().AsMemory(0, (int)(answer.Length * 2 / 3))] }),
        FaultKind.SlowBody => TrickleAsync(fault, answer, context, world, endless: false),
        FaultKind.NeverEndingBody => TrickleAsync(fault, answer, context, world, endless: true),
        _ => throw new InvalidOperationException($"{fault.Kind} strikes before the work, not after."),
    };

    private static Func<HttpContext, World, Task> Send(Answer answer) => (context, world) => AnswerSender.SendAsync(context, world, answer);

    private static Task Cut(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    /// <summary>Sends small pieces with pauses; an endless one never sends the last brace but blanks instead, so that it stays valid JSON so far.</summary>
    private static async Task TrickleAsync(Fault fault, Answer answer, HttpContext context, World world, bool endless)
    {
        AnswerSender.Head(context, world, answer);
        var pause = TimeSpan.FromMilliseconds(fault.PieceMillis);
        var bytes = answer.Bytes();
        var end = endless ? bytes.Length - 1 : bytes.Length;
        var gone = context.RequestAborted;
        // A large page would take hours in small pieces: at most forty pauses.
        var step = Math.Max(Piece, bytes.Length / 40);
        for (var at = 0; at < end; at += step)
        {
            await context.Response.BodyWriter.WriteAsync(bytes.AsMemory(at, Math.Min(step, end - at)), gone);
            await Task.Delay(pause, gone);
        }

        while (endless && !gone.IsCancellationRequested)
        {
            await context.Response.BodyWriter.WriteAsync(Blank, gone);
            await Task.Delay(pause, gone);
        }
    }
}
