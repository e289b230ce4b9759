using GulluShoes.Shop.Catalog.Pricing;
using GulluShoes.Store.Audit;
using GulluShoes.Store.Sql;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GulluShoes.Store.Catalog.Pricing;

/// <summary>What prices people want. A price never leaves here: it is told by <see cref="PricePushes"/>.</summary>
public sealed class PriceBook(NpgsqlDataSource database, IOptionsMonitor<PriceSettings> settings, TimeProvider clock)
{
    /// <summary>Products per wish.</summary>
    public const int Most = 1000;

    private const string Approved = "Approved";

    /// <summary>A larger change needs a second person.</summary>
    public PriceGuard Guard => new(settings.CurrentValue.MostPercent);

    /// <summary>What is known of these; in their order, without those that nobody knows.</summary>
    public async Task<IReadOnlyList<PricedSize>> StandingAsync(IReadOnlyCollection<string> barcodes, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return await StandingAsync(connection, barcodes, ct);
    }

    /// <summary>Keeps the wish: all of it, or nothing. What is small leaves, what is large waits for a second person.</summary>
    /// <param name="deed">The same deed again answers as before.</param>
    public Task<PriceOutcome> ChangeAsync(string deed, IReadOnlyList<PriceWish> wishes, string userName, CancellationToken ct) =>
        ChangeAsync(new PriceDeed(deed, _ => Task.FromResult(wishes), _ => Task.FromResult<PriceOutcome?>(null)), userName, ct);

    internal async Task<PriceOutcome> ChangeAsync(PriceDeed deed, string userName, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginDeedAsync(ct);
        await RunAsync(connection, new NpgsqlCommand(PriceSql.Line), ct);
        if (await DoneBeforeAsync(connection, deed.Key, ct) is { } before)
        {
            return before;
        }

        var wishes = await deed.Wishes(connection);
        var (judged, wrong) = Judge(wishes, await StandingAsync(connection, [.. wishes.Select(wish => wish.Barcode)], ct));
        if ((wrong ?? await deed.Along(connection)) is { } end)
        {
            return end;
        }

        await NoteAsync(connection, deed.Key, judged, userName, ct);
        await transaction.CommitAsync(ct);
        return Counted([.. judged.Select(one => one.State)]);
    }

    /// <summary>A second person says yes, or anybody no: to all of them, or to none.</summary>
    public async Task<PriceOutcome> DecideAsync(IReadOnlyCollection<long> ids, bool approve, string userName, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginDeedAsync(ct);
        await RunAsync(connection, new NpgsqlCommand(PriceSql.Line), ct);
        await using var read = new NpgsqlCommand(PriceSql.Asked, connection).With(ids.ToArray());
        var asked = await read.ListAsync(row => (Barcode: row.Get<string>("barcode")!, Old: PriceReader.Price(row, "old_sale", "old_list"), By: row.Get<string>("made_by")), ct);
        if (asked.Count < ids.Distinct().Count())
        {
            return new PriceOutcome.Gone();
        }

        if (approve && asked.Exists(one => one.By == userName))
        {
            return new PriceOutcome.OwnChange();
        }

        var standing = await StandingAsync(connection, [.. asked.Select(one => one.Barcode)], ct);
        if (approve && standing.Zip(asked).FirstOrDefault(pair => pair.First.Standing.Current != pair.Second.Old) is { First: { } moved })
        {
            return new PriceOutcome.Moved(moved.Barcode);
        }

        var now = clock.GetUtcNow();
        await RunAsync(connection, new NpgsqlCommand(PriceSql.Decide).With(ids.ToArray()).With(approve ? Approved : nameof(PriceChangeState.Declined)).With(now).With(userName), ct);
        await RunAsync(connection, new NpgsqlCommand(PriceSql.Tell).With(now), ct);
        await transaction.CommitAsync(ct);
        return new PriceOutcome.Done(approve ? asked.Count : 0, 0);
    }

    /// <summary>What is to be noted; or the first thing that keeps all from it.</summary>
    private (List<Judged> Judged, PriceOutcome? Wrong) Judge(IReadOnlyList<PriceWish> wishes, IReadOnlyList<PricedSize> sizes)
    {
        var standing = sizes.ToDictionary(one => one.Barcode, one => one.Standing, StringComparer.Ordinal);
        var judged = new List<Judged>();
        foreach (var wish in wishes)
        {
            if (standing.GetValueOrDefault(wish.Barcode) is not { } now)
            {
                return (judged, new PriceOutcome.Unknown(wish.Barcode));
            }

            if (now.Current != wish.Seen)
            {
                return (judged, new PriceOutcome.Moved(wish.Barcode));
            }

            switch (Guard.Judge(now, wish.Wanted))
            {
                case PriceVerdict.Refused(var fault):
                    return (judged, new PriceOutcome.Refused(wish.Barcode, fault));
                case PriceVerdict.Fine(var percent):
                    judged.Add(new Judged(wish, percent, Approved));
                    break;
                case PriceVerdict.NeedsSecond(var percent):
                    judged.Add(new Judged(wish, percent, nameof(PriceChangeState.Asked)));
                    break;
                case PriceVerdict.Same:
                    break;
                case var other:
                    throw new InvalidOperationException($"Unknown verdict {other.GetType().Name}.");
            }
        }

        return (judged, null);
    }

    private async Task NoteAsync(NpgsqlConnection connection, string deed, List<Judged> judged, string userName, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        T[] Column<T>(Func<Judged, T> read) => [.. judged.Select(read)];
        await RunAsync(connection, new NpgsqlCommand(PriceSql.Replace).With(Column(one => one.Wish.Barcode)).With(now), ct);
        await RunAsync(
            connection,
            new NpgsqlCommand(PriceSql.Note).With(deed).With(Column(one => one.Wish.Barcode)).With(Column(one => one.Wish.Seen?.Sale)).With(Column(one => one.Wish.Seen?.List))
                .With(Column(one => one.Wish.Wanted.Sale)).With(Column(one => one.Wish.Wanted.List)).With(Column(one => one.Percent)).With(Column(one => one.State)).With(now).With(userName),
            ct);
        await RunAsync(connection, new NpgsqlCommand(PriceSql.Tell).With(now), ct);
    }

    private static async Task<PriceOutcome?> DoneBeforeAsync(NpgsqlConnection connection, string deed, CancellationToken ct)
    {
        await using var read = new NpgsqlCommand("select case when number is null then 'Asked' else 'Approved' end from price_changes where deed = $1", connection).With(deed);
        return await read.ListAsync(row => row.GetString(0), ct) is { Count: > 0 } before ? Counted(before) : null;
    }

    private static PriceOutcome.Done Counted(IReadOnlyCollection<string> states) => new(states.Count(state => state == Approved), states.Count(state => state != Approved));

    internal async Task<IReadOnlyList<PricedSize>> StandingAsync(NpgsqlConnection connection, IReadOnlyCollection<string> barcodes, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(PriceSql.Standing, connection).With(barcodes.ToArray()).With(clock.GetUtcNow() - TimeSpan.FromDays(1));
        return await command.ListAsync(PriceReader.Size, ct);
    }

    private static async Task RunAsync(NpgsqlConnection connection, NpgsqlCommand command, CancellationToken ct)
    {
        await using (command)
        {
            command.Connection = connection;
            await command.ExecuteNonQueryAsync(ct);
        }
    }

    private sealed record Judged(PriceWish Wish, decimal? Percent, string State);
}

/// <summary>A wish for prices that belongs to something larger: all of both, or nothing.</summary>
/// <param name="Wishes">Asked for when nobody else can change a price.</param>
/// <param name="Along">What else is done in the same transaction; anything but null ends it.</param>
internal sealed record PriceDeed(string Key, Func<NpgsqlConnection, Task<IReadOnlyList<PriceWish>>> Wishes, Func<NpgsqlConnection, Task<PriceOutcome?>> Along);
