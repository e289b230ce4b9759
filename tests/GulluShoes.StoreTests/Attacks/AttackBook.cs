using GulluShoes.StoreTests.Attacks.Tables;

namespace GulluShoes.StoreTests.Attacks;

/// <summary>All scripted attacks by family. Each is one request; those of whole stories are in the tests beside this file.</summary>
internal static class AttackBook
{
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<Attack>> Families = new Dictionary<string, IReadOnlyList<Attack>>
    {
        ["requests that another site's page makes"] = [.. ForeignPages.All],
        ["bodies that are none"] = [.. BadBodies.All],
        ["ids that are not one's own"] = [.. Ids.All],
        ["verbs that a door does not have"] = [.. Verbs.All],
        ["doors without a key or a cookie"] = [.. Unproven.All],
        ["texts where a value is asked for"] = [.. Queries.All],
        ["paths that lead out"] = [.. Paths.All],
    };
}
