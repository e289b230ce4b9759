using GulluShoes.Shop.Pictures;
using GulluShoes.Shop.Upkeep;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Pictures;

/// <summary>What was found out about a picture when it was drawn.</summary>
public sealed record PictureFacts(int Width, int Height, IReadOnlyList<PictureFlaw> Flaws, PictureLook Look);

/// <summary>How far the drawing of each picture has come.</summary>
public sealed class PictureWork(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>Null when there is no such picture.</summary>
    public async Task<PictureState?> StateAsync(string hash, CancellationToken ct)
    {
        await using var command = database.CreateCommand("select state from pictures where hash = $1").With(hash);
        return await command.ExecuteScalarAsync(ct) is string state ? Enum.Parse<PictureState>(state) : null;
    }

    /// <summary>Call when every file of it is in its place.</summary>
    public async Task MarkReadyAsync(string hash, PictureFacts facts, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            update pictures set state = 'Ready', width = $2, height = $3, flaws = $4, gradients = $5, colours = $6, drawn_at = $7 where hash = $1
            """)
            .With(hash).With(facts.Width).With(facts.Height).With(facts.Flaws.Select(flaw => flaw.ToString()).ToArray())
            .With(facts.Look.Gradients).With(facts.Look.Colours).With(clock.GetUtcNow());
        await command.ExecuteNonQueryAsync(ct);
    }

    public async Task MarkBrokenAsync(string hash, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            $"""
            with broken as (update pictures set state = 'Broken', drawn_at = $2 where hash = $1 and state = 'Waiting' returning hash)
            insert into problems (cause, subject, since, last_at, times)
            select '{ProblemCause.PictureBroken}', concat_ws(' ', o.model, o.colour), $2, $2, 1 from broken join product_pictures o using (hash) order by o.id limit 1
            on conflict (cause, subject) where closed_at is null do update set times = problems.times + 1, last_at = excluded.last_at
            """).With(hash).With(clock.GetUtcNow());
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>
    /// Ties a drawn picture to all drawn ones that show the same. After <see cref="MarkReadyAsync"/>, so that of two that are
    /// drawn at once the later sees the earlier.
    /// </summary>
    public async Task TieTwinsAsync(string hash, CancellationToken ct)
    {
        await using var near = database.CreateCommand(
            $"""
            select p.hash, p.gradients, p.colours, t.gradients as own_gradients, t.colours as own_colours from pictures t
            join pictures p on p.hash <> t.hash and p.gradients is not null and bit_count((p.gradients # t.gradients)::bit(64)) <= {PictureLook.MostBits}
            where t.hash = $1 and t.gradients is not null
            """).With(hash);
        var candidates = await near.ListAsync(
            row => (
                Hash: row.GetString(0),
                Look: new PictureLook(row.Get<long>("gradients"), row.Get<byte[]>("colours")!),
                Own: new PictureLook(row.Get<long>("own_gradients"), row.Get<byte[]>("own_colours")!)),
            ct);
        var twins = candidates.Where(one => one.Own.IsTwinOf(one.Look)).Select(one => one.Hash).Order(StringComparer.Ordinal).ToArray();
        await using var tie = database.CreateCommand(
            """
            insert into picture_twins (hash, twin)
            select least($1, t), greatest($1, t) from unnest($2) t union all select greatest($1, t), least($1, t) from unnest($2) t
            order by 1, 2 on conflict do nothing
            """).With(hash).With(twins);
        await tie.ExecuteNonQueryAsync(ct);
    }
}
