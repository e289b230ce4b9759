using System.Text.Json;
using GulluShoes.Trendyol.Errors;
using GulluShoes.Trendyol.Transport;

namespace GulluShoes.Trendyol.Hooks;

/// <summary>
/// Has Trendyol call when a package changes (https://developers.trendyol.com "Webhook"). Throws <see cref="TrendyolUnavailableException"/> (later),
/// <see cref="TrendyolRefusedException"/> (settings) or <see cref="TrendyolBadRequestException"/> (this address, or a sixteenth).
/// </summary>
public sealed class HooksClient
{
    private readonly TrendyolGateway gateway;

    internal HooksClient(TrendyolGateway gateway) => this.gateway = gateway;

    /// <summary>All that the seller has, whoever registered them; their keys are not told.</summary>
    public Task<IReadOnlyList<WireHook>> ReadAsync(CancellationToken cancellation) => gateway.ReadAsync(
        Endpoint.Hooks,
        "",
        body => (IReadOnlyList<WireHook>?)JsonSerializer.Deserialize<List<WireHook>>(body.Span, JsonSerializerOptions.Web) ?? throw new JsonException("No list."),
        cancellation);

    /// <summary>Not safe to repeat: whoever does not hear the answer reads first.</summary>
    public Task CreateAsync(HookWish wish, CancellationToken cancellation) => gateway.SubmitAsync(Endpoint.Hooks, Body(wish), Said, cancellation);

    /// <summary>Says everything about one anew, its key too. Safe to repeat; one that is passive stays so.</summary>
    public Task ReplaceAsync(string id, HookWish wish, CancellationToken cancellation) =>
        gateway.SubmitAsync(Endpoint.Hook.Of(id), Body(wish), Said, cancellation, HttpMethod.Put);

    /// <summary>Has Trendyol try again. Safe to repeat.</summary>
    public Task ActivateAsync(string id, CancellationToken cancellation) =>
        gateway.SubmitAsync(Endpoint.HookActivation.Of(id), new { }, Said, cancellation, HttpMethod.Put);

    // No status named is every status, those of the future too.
    private static object Body(HookWish wish) => new { url = wish.Url, authenticationType = "API_KEY", apiKey = wish.Key, subscribedStatuses = Array.Empty<string>() };

    // The id of a new one, or the text "200 OK" as JSON or bare: that it was accepted is all that counts.
    private static bool Said(ReadOnlyMemory<byte> body) => body.Span.TrimStart(" \r\n\t"u8) is not [(byte)'<', ..] ? true : throw new JsonException("A page.");
}
