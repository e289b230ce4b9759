using GulluShoes.Shop.Orders;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Orders.Listing;

/// <summary>A package's place in a list.</summary>
internal sealed record Hit(Tier Tier, DateTimeOffset At, long PackageId, Stage Stage)
{
    /// <summary>A row that was found by no search: columns stage and package_id.</summary>
    public static Hit Of(NpgsqlDataReader row) => new(default, default, row.Get<long>("package_id"), row.GetEnum<Stage>("stage"));
}

/// <summary>
/// Finds which packages stand on a page. A frequent word is found by walking the list in its order, a rare one by the
/// search indexes; since nobody knows beforehand which it is, a short walk comes first.
/// </summary>
internal sealed class OrderFinder(NpgsqlConnection connection, Stage? stage, CancellationToken ct)
{
    /// <summary>Packages looked at in the list's own order before the index is asked.</summary>
    private const int Walked = 10_000;

    /// <summary>More exact matches than this are dense enough to be met on the way.</summary>
    private const int Sortable = 5_000;

    private readonly Sorting sorting = Sorting.Of(stage);

    private string Stages => stage is null ? "true" : $"stage = '{stage}'";

    private string Key => $"{sorting.Column}, package_id, stage";

    // A first page starts beyond every row, so that one text serves all pages.
    private static readonly DateTimeOffset FarFuture = new(9999, 12, 31, 23, 59, 59, TimeSpan.Zero);

    public Task<List<Hit>> PageAsync(OrderCursor? after, int take) => ListAsync(
        Tier.Exact, $"select {Key} from orders where {Stages} and {After} {sorting.OrderBy} limit $3", after, command => command.With(take));

    public async Task<List<Hit>> SearchAsync(string said, OrderCursor? after, int take)
    {
        if (await NormaliseAsync(said) is not { } term)
        {
            return await PageAsync(after, take);
        }

        var hits = after is { Tier: Tier.Contains } ? [] : await ExactAsync(term, after, take);
        if (hits.Count < take)
        {
            hits.AddRange(await ContainingAsync(term, after is { Tier: Tier.Contains } ? after : null, take - hits.Count));
        }

        return hits;
    }

    private async Task<SearchTerm?> NormaliseAsync(string said)
    {
        await using var command = new NpgsqlCommand("select shop_normalise($1)", connection)
            .With(said.ReplaceLineEndings(" ").Replace("\0", "", StringComparison.Ordinal).Trim());
        var text = (string)(await command.ExecuteScalarAsync(ct))!;
        return text.Trim() is { Length: > 0 } normalised ? new SearchTerm(normalised) : null;
    }

    private async Task<List<Hit>> ExactAsync(SearchTerm term, OrderCursor? after, int take)
    {
        var hits = await IndexedAsync(
            Tier.Exact,
            $"shop_fields(search) @> array[left($3, 250)] and strpos(search, $4) > 0 and {After} limit {Sortable + 1}",
            after,
            command => command.With(term.Text).With($"\n{term.Text}\n"));
        if (hits.Count <= Sortable)
        {
            return InOrder(hits).Take(take).ToList();
        }

        return await WalkAsync(Tier.Exact, "search like $3 and $4 <> ''", after, term.Exactly, term.Exactly, take, walked: int.MaxValue);
    }

    private async Task<List<Hit>> ContainingAsync(SearchTerm term, OrderCursor? after, int take)
    {
        const string contains = "search like $3 and search not like $4";
        var walked = await WalkAsync(Tier.Contains, contains, after, term.Contained, term.Exactly, take, Walked);
        if (walked.Count >= take || !term.IsInIndex)
        {
            return walked;
        }

        // Where there is no index, the plain look spares most rows the many patterns; where there is one, it must not become a question to it.
        var indexed = await IndexedAsync(
            Tier.Contains,
            $"strpos(search, $5) > 0 and search like any($3) and search not like $4 and {After} {sorting.OrderBy} limit {take}",
            after,
            command => command.With(term.IndexPatterns).With(term.Exactly).With(term.Text));
        return term.IndexIsComplete ? indexed : [.. InOrder(walked.Union(indexed)).Take(take)];
    }

    private Task<List<Hit>> WalkAsync(Tier tier, string condition, OrderCursor? after, string pattern, string exact, int take, int walked) => ListAsync(
        tier,
        $"""
        select {Key} from (select {Key}, search from orders where {Stages} and {After} {sorting.OrderBy} limit {walked}) walked
        where {condition} {sorting.OrderBy} limit $5
        """,
        after,
        command => command.With(pattern).With(exact).With(take));

    /// <summary>
    /// The planner cannot know how rare a typed word is and may prefer to read a whole table, so that is forbidden here;
    /// the tables without search indexes are read all the same. The sort stays outside of the search: inside, the planner would walk.
    /// </summary>
    private async Task<List<Hit>> IndexedAsync(Tier tier, string condition, OrderCursor? after, Func<NpgsqlCommand, NpgsqlCommand> parameters)
    {
        var (where, rest) = condition.Split(" order by ") is [var head, var tail] ? (head, "order by " + tail) : (condition, "");
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using (var plan = new NpgsqlCommand("set local enable_seqscan = off", connection))
        {
            await plan.ExecuteNonQueryAsync(ct);
        }

        var hits = await ListAsync(
            tier, $"with hits as materialized (select {Key} from orders where {Stages} and {where}) select {Key} from hits {rest}", after, parameters);
        await transaction.CommitAsync(ct);
        return hits;
    }

    private string After => $"({sorting.Column}, package_id) {sorting.After} ($1, $2)";

    private async Task<List<Hit>> ListAsync(Tier tier, string sql, OrderCursor? after, Func<NpgsqlCommand, NpgsqlCommand> parameters)
    {
        var start = sorting.Ascending ? (At: DateTimeOffset.UnixEpoch, Id: long.MinValue) : (At: FarFuture, Id: long.MaxValue);
        await using var command = parameters(new NpgsqlCommand(sql, connection).With(after?.At ?? start.At).With(after?.PackageId ?? start.Id));
        return await command.ListAsync(
            row => new Hit(tier, row.GetFieldValue<DateTimeOffset>(0), row.GetInt64(1), row.GetEnum<Stage>("stage")), ct);
    }

    private IOrderedEnumerable<Hit> InOrder(IEnumerable<Hit> hits) => sorting.Ascending
        ? hits.OrderBy(hit => hit.At).ThenBy(hit => hit.PackageId)
        : hits.OrderByDescending(hit => hit.At).ThenByDescending(hit => hit.PackageId);
}
