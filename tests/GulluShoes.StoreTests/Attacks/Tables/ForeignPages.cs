using GulluShoes.Functions.Hosting.Pipeline;

namespace GulluShoes.StoreTests.Attacks.Tables;

/// <summary>Cross-site request forgery: a page elsewhere makes the browser of somebody who is signed in write.</summary>
internal static class ForeignPages
{
    private static readonly (string Name, Action<HttpRequestMessage> With)[] Ways =
    [
        ("without the portal's header", request => request.Headers.Remove("X-Gullu")),
        ("with another value in it", request => Replace(request, "X-Gullu", "0")),
        ("from a page elsewhere", request => request.Headers.Add("Origin", "https://gullushoes.example")),
        ("from a page whose address begins like ours", request => request.Headers.Add("Origin", $"http://{request.RequestUri!.Authority}.example")),
        ("from a page without an origin", request => request.Headers.Add("Origin", "null")),
        ("as the browser says from another site", request => request.Headers.Add("Sec-Fetch-Site", "cross-site")),
        ("as the browser says from a sister site", request => request.Headers.Add("Sec-Fetch-Site", "same-site")),
    ];

    public static IEnumerable<Attack> All =>
        from door in AttackDoor.Writes
        from way in Ways
        select new Attack($"{door.Name} {way.Name}", door.Method, door.PathWith("1"), HttpProblem.ForeignRequest) { Body = door.BodyWith(), With = way.With };

    private static void Replace(HttpRequestMessage request, string header, string value)
    {
        request.Headers.Remove(header);
        request.Headers.Add(header, value);
    }
}
