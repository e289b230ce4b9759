using System.Net;
using System.Text.Json.Nodes;

namespace GulluShoes.StoreTests.Doors;

/// <summary>What doors answer: what was asked for, or why it is refused.</summary>
internal static class DoorAnswers
{
    public static async Task<JsonNode> ReadAsync(Task<HttpResponseMessage> asked)
    {
        var answer = await asked;
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!;
    }

    /// <summary>The stable code of a refusal.</summary>
    public static async Task<string> RefusalAsync(HttpStatusCode status, Task<HttpResponseMessage> asked)
    {
        var answer = await asked;
        Assert.True(status == answer.StatusCode, $"{answer.StatusCode}, not {status}: {await answer.Content.ReadAsStringAsync()}");
        return await answer.CodeAsync();
    }

    /// <param name="detail">What a person reads; null when only the code matters.</param>
    public static async Task RefusedAsync(HttpStatusCode status, string code, string? detail, Task<HttpResponseMessage> asked)
    {
        Assert.Equal(code, await RefusalAsync(status, asked));
        if (detail is not null)
        {
            Assert.Equal(detail, (string?)JsonNode.Parse(await (await asked).Content.ReadAsStringAsync())!["detail"]);
        }
    }
}
