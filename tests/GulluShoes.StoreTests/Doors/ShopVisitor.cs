using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GulluShoes.StoreTests.Doors;

/// <summary>A browser at the shop's doors: keeps cookies, sends what the portal sends.</summary>
internal sealed class ShopVisitor(Uri address) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address };

    public async Task SignInAsync(string userName = ShopWish.UserName, string password = ShopWish.Password)
    {
        var answer = await PostAsync("api/session", new { userName, password });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    public Task<HttpResponseMessage> GetAsync(string path) => http.GetAsync(new Uri(path, UriKind.Relative));

    public async Task<JsonNode> GetJsonAsync(string path)
    {
        var answer = await GetAsync(path);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode} {text}");
        return JsonNode.Parse(text)!;
    }

    /// <param name="key">Idempotency-Key; a new one when null.</param>
    public Task<HttpResponseMessage> PostAsync(string path, object? body = null, Guid? key = null) =>
        SendAsync(HttpMethod.Post, path, body, request => request.Headers.Add("Idempotency-Key", (key ?? Guid.NewGuid()).ToString()));

    public Task<HttpResponseMessage> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path, null, _ => { });

    /// <summary>Sends a write with the anti-forgery header, and what else the test wants.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body, Action<HttpRequestMessage> shape)
    {
        var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        request.Headers.Add("X-Gullu", "1");
        request.Content = body is null ? null : JsonContent.Create(body, options: JsonSerializerOptions.Web);
        shape(request);
        return http.SendAsync(request);
    }

    public void Dispose() => http.Dispose();
}

internal static class AnswerExtensions
{
    /// <summary>The stable code of a problem.</summary>
    public static async Task<string> CodeAsync(this HttpResponseMessage answer)
    {
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.False(string.IsNullOrEmpty((string?)problem["title"]));
        Assert.False(string.IsNullOrEmpty((string?)problem["traceId"]));
        Assert.Equal((int)answer.StatusCode, (int)problem["status"]!);
        return (string)problem["code"]!;
    }
}
