using System.Reflection;
using System.Text.RegularExpressions;
using GulluShoes.Functions.Hosting;
using GulluShoes.Functions.Hosting.Pipeline;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;

namespace GulluShoes.StoreTests.Attacks;

/// <summary>A door of the API as an attacker sees it. All of them come from the code, so that a new one is attacked the day it is built.</summary>
/// <param name="BodyType">What it reads as JSON; null for none.</param>
internal sealed partial record AttackDoor(string Name, HttpMethod Method, string Route, Type? BodyType, MethodInfo Code)
{
    public static readonly IReadOnlyList<AttackDoor> All =
    [
        .. from door in FunctionCatalog.Of(typeof(FunctionCatalog).Assembly).All
           let trigger = door.Binding as HttpTriggerAttribute
           where trigger?.Route?.StartsWith("api/", StringComparison.Ordinal) == true
           from method in trigger.Methods!
           let body = door.Method.GetParameters().FirstOrDefault(parameter => parameter.IsDefined(typeof(FromBodyAttribute)))
           select new AttackDoor(door.Name, new HttpMethod(method.ToUpperInvariant()), trigger.Route!, body?.ParameterType, door.Method),
    ];

    /// <summary>Doors that a browser writes through.</summary>
    public static IEnumerable<AttackDoor> Writes => All.Where(door => door.Method != HttpMethod.Get && door.Code.GetCustomAttribute<OpenAttribute>() is not { FromOutside: true });

    public static IEnumerable<AttackDoor> WithBody => Writes.Where(door => door.BodyType is not null);

    public bool TakesId => Route.Contains(":long}", StringComparison.Ordinal);

    /// <summary>Whether a write needs an Idempotency-Key.</summary>
    public bool IsKeyed => Method != HttpMethod.Get && Code.IsDefined(typeof(NeedsAttribute)) && !Code.IsDefined(typeof(RepeatableAttribute));

    /// <summary>Its address, with this in the place of each number and a name that nothing has in the place of each text.</summary>
    public string PathWith(string id) => Parameter().Replace(Route, found => found.Value.EndsWith(":long}", StringComparison.Ordinal) ? id : found.Value is "{photoId}" || found.Value.EndsWith(":guid}", StringComparison.Ordinal) ? $"{Guid.Empty}" : "yok");

    /// <summary>A body that it can read, with this for each text and this for each number.</summary>
    public string? BodyWith(string text = "x", string number = "1") => BodyType is null ? null : PlausibleBody.Of(BodyType, text, number);

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
