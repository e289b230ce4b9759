using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Shop.Catalog.Creating;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Catalog.Creating;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Catalog.Creating.Trade;

/// <summary>What somebody who makes a product of a category must choose.</summary>
/// <param name="Attributes">What all variants say alike, required ones first.</param>
/// <param name="Colours">The marketplace's own list of colours; empty when it asks for none.</param>
/// <param name="Matches">Name of a colour that was asked for → the one to propose.</param>
public sealed record CategoryChoices(long Id, string Path, IReadOnlyList<AttributeChoice> Attributes, IReadOnlyList<TradeValue> Colours, IReadOnlyDictionary<string, long> Matches);

/// <param name="Values">What may be chosen; the first thousand.</param>
/// <param name="ProposalId">What nearly every shoe of the shop says; null when nothing is usual.</param>
public sealed record AttributeChoice(long Id, string Name, bool IsRequired, bool AllowsCustom, bool AllowsMany, IReadOnlyList<TradeValue> Values, long? ProposalId);

/// <summary>What products of a category must tell, as it was last read.</summary>
public sealed class ShowCategory(TradeReader trades)
{
    private const int MostValues = 1000;
    private const int MostColours = 30;
    private const int LongestColour = 100;

    [Function(nameof(ShowCategory))]
    [Needs(Permission.CreateProducts)]
    [Asks<string>("colours", "The shop's names of colours, one a line; for each the marketplace's word is proposed.")]
    [Answers<CategoryChoices>]
    [Refuses(400, 404)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/trade/categories/{id:long}")] HttpRequest request, long id, CancellationToken ct)
    {
        var colours = (QueryValues.Text(request, "colours") ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).ToList();
        if (colours.Count > MostColours || colours.Exists(colour => colour.Length > LongestColour))
        {
            return HttpProblem.BadParameter.Answer("colours: en çok 30 renk, her biri en çok 100 karakter olabilir.");
        }

        return await trades.CategoryAsync(id, ct) is { } category ? Results.Ok(Choices(category, colours)) : HttpProblem.UnreadCategory.Answer();
    }

    private static CategoryChoices Choices(TradeCategory category, IEnumerable<string> colours)
    {
        var words = category.WebColour?.Values ?? [];
        return new CategoryChoices(
            category.Id,
            category.Path,
            [.. category.Common.OrderByDescending(one => one.IsRequired).Select(one => new AttributeChoice(one.Id, one.Name, one.IsRequired, one.AllowsCustom, one.AllowsMany, [.. one.Values.Take(MostValues)], ValueMatch.Proposal(one)?.Id))],
            words,
            colours.Select(colour => (colour, Match: ValueMatch.Colour(words, colour))).Where(pair => pair.Match is not null).ToDictionary(pair => pair.colour, pair => pair.Match!.Id, StringComparer.Ordinal));
    }
}
