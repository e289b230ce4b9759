using System.Text;
using Microsoft.AspNetCore.Http;

namespace GulluShoes.Tests.Trendyol.Wire;

/// <summary>Answers good and bad.</summary>
internal static class Answers
{
    public static Func<HttpContext, Task> Json(string body, int status = 200) => context => WriteAsync(context, status, "application/json", body);

    public static Func<HttpContext, Task> Html(int status) => context => WriteAsync(context, status, "text/html", "<html><body>Bad Gateway</body></html>");

    public static Func<HttpContext, Task> Text(string body, int status) => context => WriteAsync(context, status, "text/plain", body);

    public static Func<HttpContext, Task> Page(params string[] packages) => Json(PageOf(packages));

    public static string PageOf(IReadOnlyCollection<string> packages, long? totalPages = 1) =>
        $$"""{"totalElements":{{packages.Count}},"totalPages":{{totalPages?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "null"}},"page":0,"size":200,"content":[{{string.Join(',', packages)}}]}""";

    public static string StreamOf(string? cursor, bool more, params string[] packages) =>
        $$"""{"hasMore":{{(more ? "true" : "false")}},"nextCursor":{{(cursor is null ? "null" : $"\"{cursor}\"")}},"size":{{packages.Length}},"content":[{{string.Join(',', packages)}}]}""";

    public static string Package(long id, long lastModified, string status = "Created") =>
        $$"""{"shipmentPackageId":{{id}},"orderNumber":"{{id}}","status":"{{status}}","lastModifiedDate":{{lastModified}},"lines":[]}""";

    /// <summary>429, 503 … with a Retry-After of so many seconds.</summary>
    public static Func<HttpContext, Task> RetryAfter(int status, int seconds) => context =>
    {
        context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return WriteAsync(context, status, "application/json", """{"errors":[{"key":"too.many.requests"}]}""");
    };

    public static Task Reset(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    /// <summary>Announces more than it sends, then hangs up.</summary>
    public static async Task CutOff(HttpContext context)
    {
        context.Response.ContentLength = 10_000;
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes("""{"content":["""));
        await context.Response.Body.FlushAsync();
        context.Abort();
    }

    /// <summary>One byte at a time until the client goes away.</summary>
    public static async Task Trickle(HttpContext context)
    {
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!context.RequestAborted.IsCancellationRequested && await beat.WaitForNextTickAsync(context.RequestAborted))
        {
            await context.Response.Body.WriteAsync(" "u8.ToArray(), context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }
    }

    /// <summary>As fast as it goes until the client goes away.</summary>
    public static async Task Flood(HttpContext context)
    {
        var block = new byte[1024 * 1024];
        Array.Fill(block, (byte)' ');
        while (!context.RequestAborted.IsCancellationRequested)
        {
            await context.Response.Body.WriteAsync(block, context.RequestAborted);
        }
    }

    private static Task WriteAsync(HttpContext context, int status, string type, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        return context.Response.WriteAsync(body);
    }
}
