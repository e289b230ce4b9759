using GulluShoes.Functions.Hosting.Pipeline;

namespace GulluShoes.StoreTests.Attacks.Tables;

/// <summary>Writes without an idempotency key or with a forged one, and cookies that nobody was given.</summary>
internal static class Unproven
{
    private static readonly (string Name, string? Key)[] Keys =
        [("no key", null), ("an empty key", ""), ("a word for a key", "key"), ("SQL for a key", "' or 1=1--"), ("a key and a half", "00000000-0000-4000-8000-000000000001-1"), ("two keys", "00000000-0000-4000-8000-000000000001,00000000-0000-4000-8000-000000000002")];

    private static readonly (string Name, string Cookie)[] Cookies =
    [
        ("an empty one", "gullu="), ("a word", "gullu=admin"), ("JSON", "gullu={\"role\":\"admin\"}"), ("SQL", "gullu=' or '1'='1"), ("a token of the right length", "gullu=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"),
        ("an unsigned token of another kind", "gullu=eyJhbGciOiJub25lIn0.eyJyb2xlIjoiYWRtaW4ifQ."), ("ten thousand letters", "gullu=" + new string('a', 10_000)), ("one for a device", "gullu-device=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"),
        ("line breaks in it", "gullu=a%0d%0aSet-Cookie:%20gullu=b"), ("half a percent", "gullu=%"), ("one under another name", "Gullu=admin"),
    ];

    private static readonly (string Name, HttpMethod Method, string Path)[] Doors = [("orders", HttpMethod.Get, "api/orders"), ("people", HttpMethod.Get, "api/people"), ("a sync", HttpMethod.Post, "api/orders/sync"), ("an export", HttpMethod.Get, "api/changes/sheet")];

    public static IEnumerable<Attack> All =>
    [
        .. from door in AttackDoor.Writes
           where door.IsKeyed
           from key in Keys
           select new Attack($"{door.Name} with {key.Name}", door.Method, door.PathWith("1"), HttpProblem.KeyMissing)
           {
               Body = door.BodyWith(),
               With = request =>
               {
                   request.Headers.Remove("Idempotency-Key");
                   request.Headers.TryAddWithoutValidation("Idempotency-Key", key.Key);
               },
           },
        .. from door in Doors
           from cookie in Cookies
           select new Attack($"{door.Name} with a forged cookie: {cookie.Name}", door.Method, door.Path, HttpProblem.SignInNeeded)
           {
               By = Attacker.Nobody,
               With = request => request.Headers.TryAddWithoutValidation("Cookie", cookie.Cookie),
           },
    ];
}
