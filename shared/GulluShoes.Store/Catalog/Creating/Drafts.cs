using System.Text.Json;
using GulluShoes.Shop.Catalog.Creating;
using GulluShoes.Store.Audit;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Catalog.Creating;

/// <summary>What people have written down of new models.</summary>
public sealed class Drafts(NpgsqlDataSource database, TradeReader trades, ProductCodes codes, TimeProvider clock)
{
    private const int Most = 200;

    /// <summary>Keeps what was typed, right or wrong.</summary>
    /// <param name="version">The version that was seen; 0 for a new one.</param>
    public async Task<DraftOutcome> SaveAsync(Guid id, int version, ProductDraft draft, string userName, CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        batch.AddDeed(
            $"""
            with saved as (
                insert into product_drafts as d (id, version, state, model_code, draft, created_at, changed_at, changed_by)
                select $1, 1, '{DraftState.Draft}', $3, $4::jsonb, $5, $5, $6 where $2 = 0 or exists (select from product_drafts where id = $1)
                on conflict (id) do update set version = d.version + 1, model_code = excluded.model_code, draft = excluded.draft, changed_at = excluded.changed_at, changed_by = excluded.changed_by
                where d.version = $2
                returning version)
            select (select version from saved), (select version from product_drafts where id = $1)
            """).With(id).With(version).With(draft.ModelCode).With(JsonSerializer.Serialize(draft, JsonSerializerOptions.Web)).With(clock.GetUtcNow()).With(userName);
        var (saved, there) = (await batch.AnswersAsync(row => (row.IsDBNull(0) ? (int?)null : row.GetInt32(0), row.IsDBNull(1) ? (int?)null : row.GetInt32(1)), ct)).Single();
        return saved is not null ? new DraftOutcome.Done() : there is { } other ? new DraftOutcome.Stale(other) : new DraftOutcome.Unknown();
    }

    /// <summary>Throws away what is only written down; its reserved codes may be given out again never, so that no printed label lies.</summary>
    public async Task<DraftOutcome> DropAsync(Guid id, CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        batch.AddDeed(
            $"""
            with dropped as (delete from product_drafts where id = $1 and state = '{DraftState.Draft}' returning id)
            select exists (select from dropped), exists (select from product_drafts where id = $1)
            """).With(id);
        var (dropped, known) = (await batch.AnswersAsync(row => (row.GetBoolean(0), row.GetBoolean(1)), ct)).Single();
        return dropped ? new DraftOutcome.Done() : known ? new DraftOutcome.IsKept() : new DraftOutcome.Unknown();
    }

    /// <summary>Null when there is none.</summary>
    public async Task<DraftView?> ShowAsync(Guid id, CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        batch.Add("select * from product_drafts where id = $1").With(id);
        batch.Add("select * from product_publications where draft_id = $1 order by colour, size, barcode").With(id);
        await using var reader = await batch.ExecuteReaderAsync(ct);
        var found = await reader.ListAsync(Read, ct);
        await reader.NextResultAsync(ct);
        var publications = await reader.ListAsync(ReadPublication, ct);
        return found is [var view] ? await JudgedAsync(view with { Publications = publications }, ct) : null;
    }

    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<DraftRow>> ListAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            $"""
            select d.id, d.state, d.draft, d.changed_at, d.changed_by,
                coalesce((select jsonb_object_agg(lower(state), n) from (select p.state, count(*) as n from product_publications p where p.draft_id = d.id group by p.state) s), '{"{}"}')::text as counts,
                (select count(*) from product_publications p where p.draft_id = d.id and p.call_id is not null)::integer as busy
            from product_drafts d order by d.changed_at desc, d.id limit {Most}
            """);
        return await command.ListAsync(ReadRow, ct);
    }

    private async Task<DraftView> JudgedAsync(DraftView view, CancellationToken ct)
    {
        var draft = view.Draft;
        var category = draft.CategoryId is { } categoryId ? await trades.CategoryAsync(categoryId, ct) : null;
        var brand = draft.BrandId is { } brandId ? await trades.BrandAsync(brandId, ct) : null;
        var barcodes = draft.Variants.Select(cell => cell.Barcode).OfType<string>().Where(barcode => barcode.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var taken = (await codes.TakenAsync(view.Id, barcodes, ct)).ToHashSet(StringComparer.Ordinal);
        return view with
        {
            BrandName = brand,
            CategoryPath = category?.Path,
            Complaints = [.. DraftCheck.Of(draft, category), .. KeptCheck.Of(draft, view.Publications), .. draft.Variants.Where(cell => taken.Contains(cell.Barcode ?? "")).Select(KeptCheck.Taken)],
        };
    }

    private static DraftView Read(NpgsqlDataReader row) => new(
        row.Get<Guid>("id"), row.Get<int>("version"), row.GetEnum<DraftState>("state"), DraftOf(row), null, null, [], [], row.Get<DateTimeOffset>("changed_at"), row.Get<string>("changed_by")!);

    internal static ProductDraft DraftOf(NpgsqlDataReader row) => JsonSerializer.Deserialize<ProductDraft>(row.Get<string>("draft")!, JsonSerializerOptions.Web)!;

    private static PublicationView ReadPublication(NpgsqlDataReader row) => new(
        row.Get<string>("barcode")!, row.Get<string>("model")!, row.Get<string>("colour")!, row.Get<string>("size")!, row.GetEnum<PublicationState>("state"), row.Get<long?>("call_id") is not null,
        row.Get<bool>("archived"), row.Get<string[]>("reasons")!, row.Get<DateTimeOffset>("changed_at"));

    private static DraftRow ReadRow(NpgsqlDataReader row)
    {
        var draft = DraftOf(row);
        return new DraftRow(
            row.Get<Guid>("id"), row.GetEnum<DraftState>("state"), draft.ModelCode, draft.Title, draft.Colours.SelectMany(colour => colour.Pictures ?? []).FirstOrDefault(), draft.Variants.Count,
            JsonSerializer.Deserialize<Dictionary<string, int>>(row.Get<string>("counts")!)!, row.Get<int>("busy"), row.Get<DateTimeOffset>("changed_at"), row.Get<string>("changed_by")!);
    }
}
