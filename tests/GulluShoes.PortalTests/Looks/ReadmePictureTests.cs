using System.Buffers.Binary;
using GulluShoes.Local.Setup;
using GulluShoes.PortalTests.Visiting;
using Microsoft.Playwright;

namespace GulluShoes.PortalTests.Looks;

/// <summary>The README shows the running portal. <c>UPDATE_PICTURE=1 dotnet test tests/GulluShoes.PortalTests --filter ReadmePicture</c> takes it anew.</summary>
[Collection(LooksCollection.Name)]
public sealed class ReadmePictureTests(PortalShop portal)
{
    private const string Picture = "docs/portal.png";
    private const int Width = 1280;

    [Fact]
    public async Task The_picture_in_the_readme_is_one_of_the_portal()
    {
        if (Environment.GetEnvironmentVariable("UPDATE_PICTURE") == "1")
        {
            await TakeAsync();
        }

        Assert.Contains($"({Picture})", await File.ReadAllTextAsync(Repository.PathOf("README.md")), StringComparison.Ordinal);
        var png = await File.ReadAllBytesAsync(Repository.PathOf(Picture));
        Assert.Equal(Width, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)));
        Assert.InRange(png.Length, 20_000, 300_000);
    }

    private async Task TakeAsync()
    {
        await using var visit = await Visit.OpenAsync(portal, "/orders");
        await visit.Page.SetViewportSizeAsync(Width, 800);
        Directory.CreateDirectory(Path.GetDirectoryName(Repository.PathOf(Picture))!);
        await visit.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Repository.PathOf(Picture) });
    }
}
