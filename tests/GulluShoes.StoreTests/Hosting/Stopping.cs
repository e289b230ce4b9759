using Azure;
using Microsoft.Extensions.Hosting;

namespace GulluShoes.StoreTests.Hosting;

internal static class Stopping
{
    public static async Task StopAfterAsync(this IHost app, Func<bool> condition)
    {
        await Until.TrueAsync(condition);
        await app.StopAsync();
    }

    public static async Task StopAfterAsync(this IHost app, Func<Task<Response<bool>>> condition)
    {
        await Until.TrueAsync(async () => (await condition()).Value);
        await app.StopAsync();
    }
}
