using System.Globalization;
using System.Text.RegularExpressions;
using GulluShoes.Functions.Hosting;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Tests.House;

/// <summary>
/// The Functions host tries routes in the order of function names, not by how specific they are: so no two may match one request.
/// </summary>
public sealed class RouteTests
{
    private static readonly string[] Samples = ["0", "7", "4500000123", "counts", "print", "sync", "x", "index.html", "api", "apix", "0f0e1d2c-1111-2222-3333-444455556666"];

    private static readonly List<(string Door, string Method, string Route)> Routes =
    [
        .. from door in FunctionCatalog.Of(typeof(FunctionCatalog).Assembly).All
           let trigger = door.Binding as HttpTriggerAttribute
           where trigger is not null
           from method in trigger.Methods!
           select (door.Name, method, trigger.Route!),
    ];

    [Fact]
    public void No_two_routes_match_one_request()
    {
        foreach (var (one, other) in Routes.SelectMany((route, at) => Routes.Skip(at + 1).Where(later => later.Method == route.Method), (route, later) => (route, later)))
        {
            var shared = SharedPath(one.Route, other.Route);
            Assert.True(shared is null, $"{one.Method} /{shared} is matched by {one.Door} and {other.Door}.");
        }
    }

    [Theory]
    [InlineData("", "ServeFrontPage")]
    [InlineData("siparisler", "ServePortal")]
    [InlineData("assets/index-1a2b3c.js", "ServePortal")]
    [InlineData("apis", "ServePortal")]
    [InlineData("api/orders", "ListOrders")]
    [InlineData("api/orders/42", "ShowOrder")]
    [InlineData("api/orders/counts", "CountOrders")]
    [InlineData("api/orders/no-number", null)]
    [InlineData("api/nothing", null)]
    public void A_path_leads_to_its_door(string path, string? door) =>
        Assert.Equal(door, Routes.SingleOrDefault(route => route.Method == "get" && Matches(route.Route, path)).Door);

    [Theory]
    [InlineData("api/orders/{id:long}", "api/orders/{number}", true)]
    [InlineData("api/{area}/counts", "api/orders/{what}", true)]
    [InlineData("api/orders/{id:long}", "api/orders/counts", false)]
    [InlineData("api/orders/{id:long}", "api/orders/{id:long}/label", false)]
    [InlineData("{*path}", "api/orders", true)]
    public void Routes_that_can_meet_are_found(string one, string other, bool meet) => Assert.Equal(meet, SharedPath(one, other) is not null);

    private static string? SharedPath(string one, string other) => Paths(one, other).FirstOrDefault(path => Matches(one, path) && Matches(other, path));

    // Places do not depend on each other: at each, the first word that fits both routes is as good as any. A part that takes the rest meets every length.
    private static IEnumerable<string> Paths(string one, string other)
    {
        var (first, second) = (Places(one), Places(other));
        for (var length = 0; length <= Math.Max(first.Count, second.Count); length++)
        {
            yield return string.Join('/', Enumerable.Range(0, length).Select(at => Word(At(first, at), At(second, at))));
        }
    }

    private static List<RoutePatternPart> Places(string route) => [.. RoutePatternFactory.Parse(route.TrimStart('/')).PathSegments.Select(segment => segment.Parts.Single())];

    private static RoutePatternPart? At(List<RoutePatternPart> places, int at) => places.ElementAtOrDefault(at);

    private static string Word(RoutePatternPart? first, RoutePatternPart? second)
    {
        RoutePatternPart[] parts = [.. new[] { first, second }.OfType<RoutePatternPart>().Where(part => part is not RoutePatternParameterPart { IsCatchAll: true })];
        var words = parts.OfType<RoutePatternLiteralPart>().Select(part => part.Content).Concat(Samples);
        return words.FirstOrDefault(word => parts.All(part => Fits(part, word))) ?? "";
    }

    private static bool Matches(string route, string path)
    {
        var pattern = RoutePatternFactory.Parse(route.TrimStart('/'));
        var parts = path.Length == 0 ? [] : path.Split('/');
        for (var i = 0; i < pattern.PathSegments.Count; i++)
        {
            var part = pattern.PathSegments[i].Parts.Single();
            if (part is RoutePatternParameterPart { IsCatchAll: true } rest)
            {
                return i < parts.Length && Holds(rest, string.Join('/', parts[i..]));
            }

            if (i >= parts.Length || !Fits(part, parts[i]))
            {
                return false;
            }
        }

        return parts.Length == pattern.PathSegments.Count;
    }

    private static bool Fits(RoutePatternPart part, string value) => part switch
    {
        RoutePatternLiteralPart literal => string.Equals(literal.Content, value, StringComparison.OrdinalIgnoreCase),
        RoutePatternParameterPart parameter => Holds(parameter, value),
        _ => throw new NotSupportedException($"{part.GetType().Name} is not understood by this test."),
    };

    private static bool Holds(RoutePatternParameterPart parameter, string value) => parameter.ParameterPolicies.All(policy => policy.Content switch
    {
        "guid" => Guid.TryParse(value, out _),
        "long" => long.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out _),
        { } content when content.StartsWith("regex(", StringComparison.Ordinal) => Regex.IsMatch(value, content["regex(".Length..^1]),
        var other => throw new NotSupportedException($"The constraint {other} is not understood by this test."),
    });
}
