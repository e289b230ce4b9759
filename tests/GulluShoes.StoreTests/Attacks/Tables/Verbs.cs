using GulluShoes.Functions.Hosting.Pipeline;

namespace GulluShoes.StoreTests.Attacks.Tables;

/// <summary>Verb tampering: a guard that looks at one method must not be passed with another.</summary>
internal static class Verbs
{
    private static readonly string[] Others = ["PUT", "PATCH", "TRACE", "PROPFIND", "MKCOL"];

    public static IEnumerable<Attack> All =>
    [
        .. from door in AttackDoor.All.DistinctBy(door => door.Route)
           from verb in Others
           select new Attack($"{verb} {door.Route}", new HttpMethod(verb), door.PathWith("1"), HttpProblem.WrongMethod),
        // The portal's pages are read with GET, so that none is missing here; but no address of the API is a page.
        .. from door in AttackDoor.Writes
           where !AttackDoor.All.Any(read => read.Route == door.Route && read.Method == HttpMethod.Get)
           select new Attack($"GET {door.Route} in place of {door.Method} {door.Name}", HttpMethod.Get, door.PathWith("1"), HttpProblem.UnknownDoor)
           {
               With = request => request.Headers.Add("X-HTTP-Method-Override", door.Method.Method),
           },
    ];
}
