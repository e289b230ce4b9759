using System.Security.Cryptography;
using GulluShoes.Shop.Pipeline;
using GulluShoes.Store.Audit;
using GulluShoes.Store.Pipeline;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Pictures;

/// <summary>A picture for a model in a colour.</summary>
/// <param name="Body">Passed by the gate: a picture, and nothing that runs.</param>
/// <param name="Source">The marketplace's address that it was copied from; null when a person uploaded it.</param>
public sealed record PictureWish(PictureOwner Owner, ReadOnlyMemory<byte> Body, string ContentType, string? Source = null);

/// <summary>What became of the wish to keep a picture.</summary>
public abstract record PictureOutcome
{
    private PictureOutcome()
    {
    }

    /// <summary>Kept now or before.</summary>
    public sealed record Kept(long Id, string Hash) : PictureOutcome;

    /// <summary>The model has as many in this colour as it may have.</summary>
    public sealed record TooMany : PictureOutcome;
}

/// <summary>Takes pictures in: the original once by its content, and a place in the row of its model and colour.</summary>
public sealed class PictureKeeper(NpgsqlDataSource database, PictureBlobs blobs, Outbox outbox, TimeProvider clock)
{
    /// <summary>Pictures of one model in one colour.</summary>
    public const int Most = 20;

    /// <summary>Puts it behind the others. The same content again changes nothing, and is drawn if it has not been.</summary>
    public async Task<PictureOutcome> KeepAsync(PictureWish wish, string person, CancellationToken ct)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(wish.Body.Span));
        // Before its row, and outside of any transaction: a row never points at nothing, and a slow blob store holds up nobody.
        await blobs.SaveOriginalAsync(hash, wish.Body, wish.ContentType, ct);
        var (id, messages) = await InsertAsync(wish, hash, person, ct);
        await outbox.SendAsync(messages, ct);
        return id is { } kept ? new PictureOutcome.Kept(kept, hash) : new PictureOutcome.TooMany();
    }

    private async Task<(long? Id, IReadOnlyList<OutboxMessage> Messages)> InsertAsync(PictureWish wish, string hash, string person, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var batch = database.CreateBatch();
        batch.AddDeed(PictureSql.Lock).With(wish.Owner.Model).With(wish.Owner.Colour);
        batch.Add(
            """
            insert into pictures (hash, content_type, bytes, source_url, uploaded_at, uploaded_by) values ($1, $2, $3, $4, $5, $6)
            on conflict (hash) do update set source_url = coalesce(pictures.source_url, excluded.source_url)
            """)
            .With(hash).With(wish.ContentType).With(wish.Body.Length).With(wish.Source).With(now).With(person);
        batch.Add(
            $"""
            insert into product_pictures (model, colour, hash, place, added_at, added_by)
            select $1, $2, $3, coalesce(max(place), 0) + 1, $4, $5 from product_pictures where {PictureSql.Keys}
            having count(*) < {Most} or bool_or(hash = $3)
            on conflict (model_key, colour_key, hash) do update set added_at = product_pictures.added_at returning id
            """)
            .With(wish.Owner.Model).With(wish.Owner.Colour).With(hash).With(now).With(person);
        batch.BatchCommands.Add(outbox.Insert(Queues.Pictures, [QueueSender.Body(new PictureDue(hash))]));
        await using var reader = await batch.ExecuteReaderAsync(ct);
        await reader.NextResultAsync(ct);
        await reader.NextResultAsync(ct);
        var ids = await reader.ListAsync(row => row.GetInt64(0), ct);
        await reader.NextResultAsync(ct);
        return (ids is [var id] ? id : null, await reader.ListAsync(Outbox.Read, ct));
    }
}
