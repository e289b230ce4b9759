using System.Text.Json;
using TrendyolSimulator.Transport;
using TrendyolSimulator.Worlds;

namespace TrendyolSimulator.Operations;

/// <summary>The four ways to split a package. 200 means accepted: the new packages come some seconds later, so their ids are not told.</summary>
internal static class PackageSplit
{
    /// <summary>The named lines leave.</summary>
    public static Answer Plain(Call call) => Accept(call, WholeLines(call, call.Body) is { } lines ? [lines] : null);

    /// <summary>Each group leaves; the rest forms one more.</summary>
    public static Answer Multi(Call call) =>
        Accept(call, OperationAnswers.Items(call.Body, "splitGroups")?.Select(group => WholeLines(call, group) ?? []).ToList());

    /// <summary>Units of a line in portions; "quantities" is an array here, and the n-th portions of all lines go together.</summary>
    public static Answer Quantity(Call call)
    {
        var groups = new List<List<LineShare>>();
        foreach (var item in OperationAnswers.Items(call.Body, "quantitySplit") ?? [])
        {
            var portions = OperationAnswers.Items(item, "quantities") ?? [];
            for (var i = 0; i < portions.Count; i++)
            {
                if (groups.Count == i)
                {
                    groups.Add([]);
                }

                var quantity = portions[i].ValueKind == JsonValueKind.Number && portions[i].TryGetInt32(out var number) ? number : 0;
                groups[i].Add(new LineShare(OperationAnswers.Number(item, "orderLineId") ?? 0, quantity));
            }
        }

        return Accept(call, groups);
    }

    /// <summary>Packages of units; "quantities" is a number here.</summary>
    public static Answer Packages(Call call) => Accept(call, OperationAnswers.Items(call.Body, "splitPackages")?
        .Select(package => (OperationAnswers.Items(package, "packageDetails") ?? [])
            .Select(item => new LineShare(OperationAnswers.Number(item, "orderLineId") ?? 0, (int)(OperationAnswers.Number(item, "quantities") ?? 0)))
            .ToList())
        .ToList());

    private static Answer Accept(Call call, IReadOnlyList<IReadOnlyList<LineShare>>? groups) => groups is null
        ? OperationAnswers.Bad("Bölünecek satırlar gönderilmelidir.")
        : OperationAnswers.To(call.World.Split(call.PackageId, groups), call);

    private static List<LineShare>? WholeLines(Call call, JsonElement body)
    {
        var ids = OperationAnswers.Items(body, "orderLineIds")?.Select(id => id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out var number) ? number : 0).ToList();
        return ids is null ? null : call.World.Do((world, _) =>
        {
            var lines = world.Book.Find(call.PackageId)?.Lines ?? [];
            return ids.ConvertAll(id => new LineShare(id, lines.Find(line => line.Id == id)?.Quantity ?? 1));
        });
    }
}
