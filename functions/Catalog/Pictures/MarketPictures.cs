using System.Net;
using GulluShoes.Documents.Pictures;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Functions.Portal;
using Microsoft.Extensions.Options;

namespace GulluShoes.Functions.Catalog.Pictures;

/// <summary>Fetches pictures from the hosts of <see cref="PortalOptions.PictureHosts"/>, and from nowhere else.</summary>
public sealed class MarketPictures(IHttpClientFactory clients, IOptions<PortalOptions> options)
{
    /// <summary>The file; null when it is gone, too large, or at a host that is none of these. Throws when asking again may help.</summary>
    public async Task<ArraySegment<byte>?> FetchAsync(string address, CancellationToken ct)
    {
        var hosts = options.Value.PictureHosts.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !hosts.Contains(uri.GetLeftPart(UriPartial.Authority), StringComparer.OrdinalIgnoreCase))
        {
            return null;
        }

        using var client = clients.CreateClient(nameof(MarketPictures));
        using var answer = await client.GetAsync(uri, HttpCompletionOption.ResponseHeadersRead, ct);
        if (answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone or HttpStatusCode.Forbidden)
        {
            return null;
        }

        answer.EnsureSuccessStatusCode();
        await using var body = await answer.Content.ReadAsStreamAsync(ct);
        return await LimitedBody.ReadAsync(body, PictureGate.LargestFile, answer.Content.Headers.ContentLength, ct);
    }
}
