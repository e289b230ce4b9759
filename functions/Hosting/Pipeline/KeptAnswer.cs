using GulluShoes.Store.Staff;
using Microsoft.AspNetCore.Http;

namespace GulluShoes.Functions.Hosting.Pipeline;

/// <summary>An answer that was written down before it is sent, so that it can be sent again.</summary>
public sealed class KeptAnswer(StoredAnswer answer) : IResult, IStatusCodeHttpResult
{
    public int? StatusCode => answer.StatusCode;

    /// <summary>Lets a door's result write into memory instead of the wire.</summary>
    public static async Task<StoredAnswer> CaptureAsync(HttpContext http, object? result)
    {
        if (result is not IResult answer)
        {
            throw new InvalidOperationException("A door that writes must answer an IResult: nothing else can be kept.");
        }

        var (response, wire) = (http.Response, http.Response.Body);
        using var memory = new MemoryStream();
        response.Body = memory;
        try
        {
            await answer.ExecuteAsync(http);
            return new StoredAnswer(response.StatusCode, response.ContentType, memory.ToArray());
        }
        finally
        {
            response.Body = wire;
        }
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = answer.StatusCode;
        response.ContentType = answer.ContentType;
        if (answer.Body.Length > 0)
        {
            response.ContentLength = answer.Body.Length;
            await response.Body.WriteAsync(answer.Body, httpContext.RequestAborted);
        }
    }
}
