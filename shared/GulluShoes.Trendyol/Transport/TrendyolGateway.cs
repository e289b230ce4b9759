using System.Globalization;
using System.Text.Json;
using GulluShoes.Trendyol.Errors;
using Microsoft.Extensions.Options;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace GulluShoes.Trendyol.Transport;

/// <summary>What all reads share: budget, retries, breaker, timeouts and metrics around one GET whose body is read and parsed inside them, so that a broken body is repeated like a broken connection.</summary>
internal sealed class TrendyolGateway(HttpClient http, IOptions<TrendyolOptions> options, GatewayParts parts)
{
    /// <param name="parse">Throws <see cref="JsonException"/> for a body that is not what the endpoint answers.</param>
    public async Task<T> ReadAsync<T>(Endpoint endpoint, string query, Func<ReadOnlyMemory<byte>, T> parse, CancellationToken cancellation)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"{endpoint.Module}/sellers/{options.Value.SellerId}/{endpoint.Path}?{query}");
        try
        {
            return await parts.Pipelines.Of(endpoint).ExecuteAsync(inner => InTurnAsync(endpoint, path, parse, inner), cancellation);
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
            };
        }
    }

    private async ValueTask<T> InTurnAsync<T>(Endpoint endpoint, string path, Func<ReadOnlyMemory<byte>, T> parse, CancellationToken cancellation)
    {
        var budget = parts.Budgets.Of(endpoint);
        parts.Meter.Waited(endpoint, await budget.TakeAsync(cancellation));
        try
        {
            var answer = await parts.Pipelines.Attempt.ExecuteAsync(inner => AttemptAsync(endpoint, path, parse, inner), cancellation);
            budget.Accepted();
            return answer;
        }
        catch (TrendyolUnavailableException busy) when (busy.Status == 429)
        {
            budget.Refused(busy.RetryAfter);
            throw;
        }
    }

    private async ValueTask<T> AttemptAsync<T>(Endpoint endpoint, string path, Func<ReadOnlyMemory<byte>, T> parse, CancellationToken cancellation)
    {
        var started = parts.Clock.GetTimestamp();
        int? status = null;
        try
        {
            using var response = await http.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, cancellation);
            var body = await AnswerBody.ReadAsync(response.Content, cancellation);
            status = (int)response.StatusCode;
            return response.IsSuccessStatusCode ? parse(body) : throw ErrorReading.Read(endpoint, status.Value, RetryAfter(response), body.Span);
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            throw new TrendyolUnavailableException($"{endpoint.Name}: the connection failed ({broken.GetType().Name}).", broken) { Endpoint = endpoint.Name };
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

    private TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date > parts.Clock.GetUtcNow() => date - parts.Clock.GetUtcNow(),
        _ => null,
    };
}

/// <summary>What every gateway of the process shares.</summary>
internal sealed record GatewayParts(ModulePipelines Pipelines, RateBudgets Budgets, TrendyolMeter Meter, TimeProvider Clock);
