using System.IO.Compression;
using GulluShoes.PortalTests.Visiting;
using Xunit.Abstractions;

namespace GulluShoes.PortalTests.Looks;

[Collection(PortalCollection.Name)]
public sealed class FirstLoadTests(PortalShop portal, ITestOutputHelper output)
{
    private const int MostBytes = 150 * 1024;

    [Fact]
    public async Task The_first_page_needs_at_most_150_KB_of_scripts_and_sheets_gzipped()
    {
        await using var visit = await Visit.StrangerAsync(portal);
        await visit.KnockAsync();
        var files = new List<Task<(string Path, long Bytes)>>();
        visit.Page.Response += (_, answer) =>
        {
            if (answer.Request.ResourceType is "script" or "stylesheet" or "document")
            {
                files.Add(SizeAsync(answer.Url, answer.BodyAsync()));
            }
        };

        await visit.GoAsync("/orders");

        var sizes = await Task.WhenAll(files);
        var told = string.Join(", ", sizes.Select(file => $"{file.Path} {file.Bytes:N0}"));
        output.WriteLine($"{sizes.Sum(file => file.Bytes):N0} bytes: {told}");
        Assert.Contains(sizes, file => file.Path.StartsWith("/assets/", StringComparison.Ordinal));
        Assert.True(sizes.Sum(file => file.Bytes) <= MostBytes, told);
    }

    private static async Task<(string Path, long Bytes)> SizeAsync(string url, Task<byte[]> body)
    {
        using var small = new MemoryStream();
        await using (var gzip = new GZipStream(small, CompressionLevel.Optimal, leaveOpen: true))
        {
            await gzip.WriteAsync(await body);
        }

        return (new Uri(url).AbsolutePath, small.Length);
    }
}
