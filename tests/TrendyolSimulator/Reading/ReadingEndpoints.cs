using System.Globalization;
using System.Text;
using TrendyolSimulator.Transport;

namespace TrendyolSimulator.Reading;

/// <summary>The services that read orders.</summary>
internal sealed class ReadingEndpoints(PackageJson json)
{
    private static readonly ReadOnlyMemory<byte> Comma = ","u8.ToArray();
    private static readonly ReadOnlyMemory<byte> End = "]}"u8.ToArray();
    private readonly OrderListing listing = new(json);
    private readonly OrderStream stream = new(json);

    public IEnumerable<MarketEndpoint> All() =>
    [
        new("order.list", "GET", "order/sellers/{s}/v2/orders", "order.list", call => Answered(call.World.Do((world, now) => listing.Read(world, now, call.Query)))),
        new("order.stream", "GET", "order/sellers/{s}/orders/stream", "order.stream", call => Answered(call.World.Do((world, now) => stream.Read(world, now, call.Query, call.RawQuery)))),
    ];

    private static Answer Answered(Reading reading) => reading switch
    {
        Reading.Refused refused => ErrorBodies.Order(400, "Bad Request", refused.Message),
        Reading.Page page => Enveloped(
            string.Create(CultureInfo.InvariantCulture, $"{{\"totalElements\":{page.Total},\"totalPages\":{(page.Total + page.Size - 1) / page.Size},\"page\":{page.Number},\"size\":{page.Size},\"content\":["),
            page.Packages),
        Reading.Part part => Enveloped(
            string.Create(CultureInfo.InvariantCulture, $"{{\"hasMore\":{(part.NextCursor is null ? "false" : "true")},\"nextCursor\":{Quoted(part.NextCursor)},\"size\":{part.Packages.Count},\"content\":["),
            part.Packages),
        _ => throw new InvalidOperationException($"No answer for {reading}."),
    };

    private static string Quoted(string? text) => text is null ? "null" : $"\"{text}\"";

    private static Answer Enveloped(string head, IReadOnlyList<ReadOnlyMemory<byte>> packages)
    {
        var pieces = new List<ReadOnlyMemory<byte>>((packages.Count * 2) + 2) { Encoding.UTF8.GetBytes(head) };
        for (var i = 0; i < packages.Count; i++)
        {
            if (i > 0)
            {
                pieces.Add(Comma);
            }

            pieces.Add(packages[i]);
        }

        pieces.Add(End);
        return new Answer(200, Answer.Json, pieces);
    }
}
