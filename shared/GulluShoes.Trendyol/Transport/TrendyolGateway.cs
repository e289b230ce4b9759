using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using GulluShoes.Trendyol.Errors;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace GulluShoes.Trendyol.Transport;

/// <summary>What all calls share: budget, breaker, timeouts and metrics around one request whose body is read and parsed inside them, so that a broken body counts like a broken connection. Only reads are repeated.</summary>
internal sealed class TrendyolGateway(HttpClient http, IOptions<TrendyolOptions> options, GatewayParts parts)
{
    /// <param name="parse">Keeps no piece of the body. Throws <see cref="JsonException"/> for one that is not what the endpoint answers.</param>
    public Task<T> ReadAsync<T>(Endpoint endpoint, string query, Func<ReadOnlyMemory<byte>, T> parse, CancellationToken cancellation) =>
        RunAsync(parts.Pipelines.OfReads(endpoint), endpoint, () => Reading(endpoint, query), parse, cancellation);

    /// <summary>Sends a write once. <see cref="TrendyolUnavailableException.HadNoEffect"/> tells whether it may have taken effect all the same.</summary>
    public Task WriteAsync(Endpoint endpoint, HttpMethod method, long packageId, object body, CancellationToken cancellation) =>
        SendAsync(endpoint.Of(packageId.ToString(CultureInfo.InvariantCulture)), method, body, Accepted, cancellation);

    /// <summary>Sends a write once whose answer tells something.</summary>
    /// <param name="parse">Keeps no piece of the body. Throws <see cref="JsonException"/> for one that is not what the endpoint answers; then the write may have taken effect.</param>
    /// <param name="method">POST when null.</param>
    public Task<T> SubmitAsync<T>(Endpoint endpoint, object body, Func<ReadOnlyMemory<byte>, T> parse, CancellationToken cancellation, HttpMethod? method = null) =>
        SendAsync(endpoint, method ?? HttpMethod.Post, body, parse, cancellation);

    private Task<T> SendAsync<T>(Endpoint endpoint, HttpMethod method, object body, Func<ReadOnlyMemory<byte>, T> parse, CancellationToken cancellation) => RunAsync(
        parts.Pipelines.OfWrites(endpoint),
        endpoint,
        () => new(method, Address(endpoint, endpoint.Path)) { Content = JsonContent.Create(body, body.GetType(), options: Sent) },
        parse,
        cancellation);

    private HttpRequestMessage Reading(Endpoint endpoint, string query)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, Address(endpoint, query.Length == 0 ? endpoint.Path : endpoint.Path + "?" + query));
        if (endpoint.NamesCountry)
        {
            request.Headers.Add("storeFrontCode", "TR");
        }

        return request;
    }

    // Trendyol answers a write with nothing or JSON; a page comes from something in between, and says nothing of what was done.
    private static bool Accepted(ReadOnlyMemory<byte> body) =>
        body.Span.TrimStart(" \r\n\t"u8) is not [(byte)'<', ..] ? true : throw new JsonException("A page.");

    private Uri Address(Endpoint endpoint, string path) =>
        new(endpoint.IsForAll ? $"{endpoint.Module}/{path}" : string.Create(CultureInfo.InvariantCulture, $"{endpoint.Module}/sellers/{options.Value.SellerId}/{path}"), UriKind.Relative);

    private async Task<T> RunAsync<T>(
        ResiliencePipeline pipeline, Endpoint endpoint, Func<HttpRequestMessage> request, Func<ReadOnlyMemory<byte>, T> parse, CancellationToken cancellation)
    {
        try
        {
            return await pipeline.ExecuteAsync(inner => InTurnAsync(endpoint, request, parse, inner), cancellation);
        }
        catch (TimeoutRejectedException late)
        {
            throw new TrendyolUnavailableException($"{endpoint.Name} took too long.", late) { Endpoint = endpoint.Name };
        }
        catch (BrokenCircuitException open)
        {
            throw new TrendyolUnavailableException($"{endpoint.Name} is not asked: the module {endpoint.Module} is down.", open)
            {
                Endpoint = endpoint.Name,
                RetryAfter = open.RetryAfter,
                HadNoEffect = true,
            };
        }
    }

    private async ValueTask<T> InTurnAsync<T>(Endpoint endpoint, Func<HttpRequestMessage> request, Func<ReadOnlyMemory<byte>, T> parse, CancellationToken cancellation)
    {
        var budget = parts.Budgets.Of(endpoint);
        parts.Meter.Waited(endpoint, await budget.TakeAsync(cancellation));
        try
        {
            var answer = await parts.Pipelines.Attempt.ExecuteAsync(inner => AttemptAsync(endpoint, request, parse, inner), cancellation);
            budget.Accepted();
            return answer;
        }
        catch (TrendyolUnavailableException busy) when (busy.Status == 429)
        {
            budget.Refused(busy.RetryAfter);
            throw;
        }
    }

    private async ValueTask<T> AttemptAsync<T>(Endpoint endpoint, Func<HttpRequestMessage> request, Func<ReadOnlyMemory<byte>, T> parse, CancellationToken cancellation)
    {
        var started = parts.Clock.GetTimestamp();
        int? status = null;
        try
        {
            using var message = request();
            using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellation);
            using var body = await AnswerBody.ReadAsync(response.Content, cancellation);
            status = (int)response.StatusCode;
            return response.IsSuccessStatusCode ? parse(body.Bytes) : throw ErrorReading.Read(endpoint, status.Value, RetryAfter(response), body.Bytes.Span);
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            throw new TrendyolUnavailableException($"{endpoint.Name}: the connection failed ({broken.GetType().Name}).", broken)
            {
                Endpoint = endpoint.Name,
                HadNoEffect = broken is HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError },
            };
        }
        catch (JsonException garbage)
        {
            throw new TrendyolUnavailableException($"{endpoint.Name} answered {status} with a body that is not its JSON.", garbage) { Endpoint = endpoint.Name, Status = status };
        }
        finally
        {
            parts.Meter.Attempted(endpoint, status, parts.Clock.GetElapsedTime(started));
        }
    }

    private static readonly JsonSerializerOptions Sent = new(JsonSerializerDefaults.Web);

    private TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date > parts.Clock.GetUtcNow() => date - parts.Clock.GetUtcNow(),
        _ => null,
    };
}

/// <summary>What every gateway of the process shares.</summary>
internal sealed record GatewayParts(ModulePipelines Pipelines, RateBudgets Budgets, TrendyolMeter Meter, TimeProvider Clock);
