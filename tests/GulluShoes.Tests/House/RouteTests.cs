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
    private static readonly string[] Samples = ["0", "7", "4500000123", "counts", "print", "sync", "x", "index.html", "api", "apix"];

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
        var words = Routes.SelectMany(route => route.Route.Split('/')).Where(part => !part.Contains('{', StringComparison.Ordinal)).Concat(Samples).Distinct().ToList();
        var paths = Paths([.. words], depth: 4);

        foreach (var path in paths.Append(""))
        {
            foreach (var method in Routes.Select(route => route.Method).Distinct())
            {
                var matching = Routes.Where(route => route.Method == method && Matches(route.Route, path)).Select(route => route.Door).ToList();
                Assert.True(matching.Count <= 1, $"{method} /{path} is matched by {string.Join(" and ", matching)}.");
            }
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

    // Every path of up to four parts, of words that occur in routes and of samples: their number grows fast, so the last parts take fewer words.
    private static List<string> Paths(string[] words, int depth)
    {
        IEnumerable<string> paths = words;
        var all = paths.ToList();
        for (var length = 2; length <= depth; length++)
        {
            paths = [.. all.Where(path => path.Split('/').Length == length - 1).Where(path => path.StartsWith("api", StringComparison.Ordinal) || length == 2)
                .SelectMany(path => words.Select(word => $"{path}/{word}"))];
            all.AddRange(paths);
        }

        return all;
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
        "long" => long.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out _),
        { } content when content.StartsWith("regex(", StringComparison.Ordinal) => Regex.IsMatch(value, content["regex(".Length..^1]),
        var other => throw new NotSupportedException($"The constraint {other} is not understood by this test."),
    });
}
