using System.Globalization;
using GulluShoes.Shop.Catalog.Creating;
using GulluShoes.Shop.Packing;
using GulluShoes.Store.Sql;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GulluShoes.Store.Catalog.Creating;

/// <summary>Gives out barcodes and model codes that nothing here or at the marketplace carries, each to one draft only.</summary>
public sealed class ProductCodes(NpgsqlDataSource database, IOptionsMonitor<CreatingSettings> settings, TimeProvider clock)
{
    /// <summary>Codes per call.</summary>
    public const int Most = 500;

    internal const string Barcodes = "Barcode";
    private const string Models = "Model";

    /// <summary>A model code is a prefix and a number, as the shop has always counted.</summary>
    public async Task<string> ReserveModelAsync(Guid draftId, string userName, CancellationToken ct) =>
        (await ReserveAsync(new Series(Models, settings.CurrentValue.ModelPrefix, settings.CurrentValue.FirstModel, 1, number => settings.CurrentValue.ModelPrefix + number.ToString(CultureInfo.InvariantCulture)), 1, draftId, userName, ct))[0];

    /// <exception cref="ArgumentOutOfRangeException">The prefix has no numbers left.</exception>
    public Task<IReadOnlyList<string>> ReserveBarcodesAsync(int count, Guid draftId, string userName, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Most);
        var form = new BarcodeForm(settings.CurrentValue.BarcodeKind, settings.CurrentValue.BarcodePrefix);
        return ReserveAsync(new Series(Barcodes, $"{form.Kind}/{form.Prefix}", 1, 50, form.Of), count, draftId, userName, ct);
    }

    /// <summary>Those of the barcodes that something else carries, or somebody else has reserved.</summary>
    public async Task<IReadOnlyList<string>> TakenAsync(Guid draftId, IReadOnlyCollection<string> barcodes, CancellationToken ct)
    {
        await using var command = database.CreateCommand(Taken).With(barcodes.ToArray()).With(barcodes.Select(CodeKey.Of).ToArray()).With(draftId);
        return await command.ListAsync(row => row.GetString(0), ct);
    }

    // A twin that a scanner could take for it is as bad as the same.
    internal const string Taken =
        $"""
        select t.code from unnest($1, $2) as t(code, key)
        where exists (select from variants v where v.code_key = t.key and not exists (select from product_publications u where u.barcode = v.barcode and u.draft_id = $3))
            or exists (select from barcode_aliases a where a.code_key = t.key)
            or exists (select from listings g where g.barcode = t.code and not exists (select from product_publications u where u.barcode = g.barcode and u.draft_id = $3))
            or exists (select from reserved_codes r where r.kind = '{Barcodes}' and r.code_key = t.key and r.draft_id is distinct from $3)
        """;

    private async Task<IReadOnlyList<string>> ReserveAsync(Series series, int count, Guid draftId, string userName, CancellationToken ct)
    {
        var reserved = new List<string>();
        for (var wanted = count; reserved.Count < count; wanted = series.AfterCollision)
        {
            var first = await NextAsync(series, wanted, ct);
            var codes = Enumerable.Range(0, wanted).Select(at => series.Code(first + at)).ToArray();
            await using var command = database.CreateCommand(series.Kind == Models ? TakeModels : TakeBarcodes)
                .With(codes).With(codes.Select(CodeKey.Of).ToArray()).With(draftId).With(clock.GetUtcNow()).With(userName).With(count - reserved.Count);
            reserved.AddRange(await command.ListAsync(row => row.GetString(0), ct));
        }

        return reserved;
    }

    // Whoever asks gets numbers of his own at once: two that ask together never try the same code.
    private async Task<long> NextAsync(Series series, int count, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            insert into code_numbers as n (kind, prefix, next) values ($1, $2, $3 + $4)
            on conflict (kind, prefix) do update set next = n.next + $4 returning next - $4
            """).With(series.Kind).With(series.Prefix).With((long)series.First).With((long)count);
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }

    private const string TakeBarcodes =
        $"""
        insert into reserved_codes (kind, code_key, code, draft_id, reserved_at, reserved_by)
        select '{Barcodes}', t.key, t.code, $3, $4, $5 from unnest($1, $2) as t(code, key)
        where not exists (select from variants v where v.code_key = t.key or v.bare_key = t.key) and not exists (select from barcode_aliases a where a.code_key = t.key)
            and not exists (select from listings g where g.barcode = t.code)
        order by t.code limit $6 on conflict do nothing returning code
        """;

    private const string TakeModels =
        $"""
        insert into reserved_codes (kind, code_key, code, draft_id, reserved_at, reserved_by)
        select '{Models}', t.key, t.code, $3, $4, $5 from unnest($1, $2) as t(code, key)
        where not exists (select from variants v where lower(v.model) = lower(t.code)) and not exists (select from listings g where lower(g.model_code) = lower(t.code))
            and not exists (select from product_drafts d where lower(d.model_code) = lower(t.code))
        order by t.code limit $6 on conflict do nothing returning code
        """;

    /// <param name="AfterCollision">How many numbers are tried at once where codes are taken; those that are not needed are lost.</param>
    private sealed record Series(string Kind, string Prefix, int First, int AfterCollision, Func<long, string> Code);
}
