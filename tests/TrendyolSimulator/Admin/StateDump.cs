using System.Text.Json;
using TrendyolSimulator.Orders;
using TrendyolSimulator.Worlds;

namespace TrendyolSimulator.Admin;

/// <summary>The whole world as JSON, oldest change first, for comparing it with what a client believes.</summary>
internal static class StateDump
{
    public static async Task WriteAsync(HttpContext context, World world)
    {
        context.Response.ContentType = "application/json";
        var bytes = world.Do(Dump);
        await context.Response.BodyWriter.WriteAsync(bytes, context.RequestAborted);
    }

    private static ReadOnlyMemory<byte> Dump(World world, long now)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(256 * (world.Book.Count + 4));
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("now", now);
            json.WriteNumber("total", world.Book.Count);
            json.WriteStartObject("counts");
            foreach (var status in world.Book.Ordered.GroupBy(package => package.Status).OrderBy(group => group.Key, StringComparer.Ordinal))
            {
                json.WriteNumber(status.Key, status.Count());
            }

            json.WriteEndObject();
            json.WriteStartArray("packages");
            foreach (var package in world.Book.Ordered)
            {
                Write(json, package, now);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter json, Package package, long now)
    {
        json.WriteStartObject();
        json.WriteNumber("id", package.Id);
        json.WriteString("orderNumber", package.OrderNumber);
        json.WriteString("status", package.Status);
        json.WriteNumber("lastModified", package.LastModified);
        json.WriteNumber("lines", package.Lines.Count);
        json.WriteNumber("units", package.Lines.Sum(line => line.Quantity));
        json.WriteString("trackingNumber", package.TrackingNumber);
        json.WriteBoolean("visible", package.HiddenUntil <= now);
        json.WriteEndObject();
    }
}
