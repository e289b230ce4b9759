using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using GulluShoes.StoreTests.Doors;
using SkiaSharp;

namespace GulluShoes.StoreTests.Pictures;

/// <summary>Picture files, and the uploading of them.</summary>
internal static class PictureFiles
{
    /// <summary>A shoe-like shape in a colour; each seed another one.</summary>
    public static byte[] Draw(int seed, int width = 1200, int height = 1800, SKEncodedImageFormat format = SKEncodedImageFormat.Jpeg)
    {
        using var surface = SKSurface.Create(new SKImageInfo(width, height));
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale(width / 100f, height / 150f);
        var random = new Random(seed);
        for (var shape = 0; shape < 12; shape++)
        {
            using var paint = new SKPaint { Color = SKColor.FromHsv(random.Next(360), 90, 70), IsAntialias = true };
            surface.Canvas.DrawRect(random.Next(80), random.Next(120), random.Next(5, 40), random.Next(5, 40), paint);
        }

        using var image = surface.Snapshot();
        using var data = image.Encode(format, 92);
        return data.ToArray();
    }

    public static Task<HttpResponseMessage> UploadAsync(this ShopVisitor visitor, string query, byte[] body, string type = "image/jpeg") =>
        visitor.SendAsync(HttpMethod.Post, $"api/pictures?{query}", null, request =>
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        });

    /// <summary>Uploads a picture that must be taken, and answers its id.</summary>
    public static async Task<long> KeepAsync(this ShopVisitor visitor, string query, byte[] body)
    {
        var answer = await visitor.UploadAsync(query, body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, text);
        return (long)JsonNode.Parse(text)!["id"]!;
    }

    /// <summary>The pictures of a model in a colour, when all of them have been drawn.</summary>
    public static async Task<JsonNode> DrawnAsync(this ShopVisitor visitor, string query)
    {
        JsonNode set = null!;
        await Soon.TrueAsync(
            async () =>
            {
                set = await visitor.GetJsonAsync($"api/pictures/set?{query}");
                return set["pictures"]!.AsArray().All(one => (string)one!["state"]! != "waiting");
            },
            "The pictures are not drawn.");
        return set;
    }
}
