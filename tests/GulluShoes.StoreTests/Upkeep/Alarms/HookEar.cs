using System.Net;
using GulluShoes.Functions.Upkeep.Alarms;

namespace GulluShoes.StoreTests.Upkeep.Alarms;

/// <summary>Whoever listens at the hook's address, without a network between.</summary>
internal sealed class HookEar : HttpMessageHandler
{
    public List<(string Body, string Signature, string Delivery)> Heard { get; } = [];

    public HttpStatusCode Says { get; set; } = HttpStatusCode.NoContent;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = await request.Content!.ReadAsStringAsync(cancellationToken);
        Heard.Add((body, request.Headers.GetValues(AlarmHook.SignatureHeader).Single(), request.Headers.GetValues(AlarmHook.DeliveryHeader).Single()));
        return new HttpResponseMessage(Says);
    }
}
