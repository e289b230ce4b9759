using System.Text.Json;
using System.Text.Json.Nodes;
using TrendyolSimulator.Catalogue;
using TrendyolSimulator.Worlds;

namespace TrendyolSimulator.Products;

/// <summary>Which of the shop's range is in which list. Guarded by the world's lock; sorted and written anew only when something has changed: pages must cost a client's time, not ours.</summary>
internal sealed class ProductRange(World world)
{
    private readonly Dictionary<string, IReadOnlyList<IGrouping<long, Variant>>> approved = new(StringComparer.Ordinal);
    private readonly Dictionary<(string List, long Id, string Origin), string> texts = [];
    private long changes = -1;

    private IEnumerable<Variant> Shown => world.Shop.Variants.Where(variant => !world.TakenOff.Contains(variant.ContentId));

    /// <param name="status">One of Trendyol's filters; null for all.</param>
    public IReadOnlyList<IGrouping<long, Variant>> Approved(string? status)
    {
        ForgetIfChanged();
        if (!approved.TryGetValue(status ?? "", out var cards))
        {
            cards = [.. Shown.Where(variant => world.StandingOf(variant.Barcode) is { IsApproved: true } standing && Fits(standing, status)).GroupBy(variant => variant.ContentId)];
            approved.Add(status ?? "", cards);
        }

        return cards;
    }

    /// <param name="status">rejected or pendingApproval; null for both.</param>
    public IReadOnlyList<Variant> Unapproved(string? status) =>
        [.. Shown.Where(variant => world.StandingOf(variant.Barcode).Approval is { } approval && (status ?? approval) == approval)];

    /// <summary>The JSON of a record.</summary>
    public string TextOf((string List, long Id, string Origin) record, Func<JsonNode> write)
    {
        ForgetIfChanged();
        if (!texts.TryGetValue(record, out var text))
        {
            text = write().ToJsonString(JsonSerializerOptions.Web);
            texts.Add(record, text);
        }

        return text;
    }

    private void ForgetIfChanged()
    {
        if (changes != world.Changes)
        {
            approved.Clear();
            texts.Clear();
            changes = world.Changes;
        }
    }

    private bool Fits(Standing standing, string? status) => status switch
    {
        "archived" => standing.Archived,
        "locked" => standing.Locked,
        "blacklisted" => false,
        "onSale" => standing.IsOnSale,
        "notOnSale" => !standing.IsOnSale,
        _ => !standing.Archived || !world.Quirks.ArchivedApart,
    };
}
