using GulluShoes.Shop.Money.Expenses;
using GulluShoes.Shop.Money.Rates;
using GulluShoes.Store.Audit;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Money.Expenses;

/// <summary>A word on an expense, as it was said. TRY; instants are UTC.</summary>
/// <param name="Amount">Null ends it.</param>
public sealed record ExpenseWord(long Id, ExpenseKey Key, decimal? Amount, DateOnly ValidFrom, DateTimeOffset MadeAt, string MadeBy, bool InForce);

/// <summary>What people say about expenses. A word is never changed.</summary>
public sealed class ExpenseBook(NpgsqlDataSource database, TimeProvider clock)
{
    /// <param name="deed">The same deed again changes nothing.</param>
    public async Task EnterAsync(string deed, ExpenseKey key, decimal? amount, DateOnly validFrom, string userName, CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        batch.AddDeed("insert into expenses (kind, carrier, desi, amount, valid_from, deed, made_at, made_by) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (deed) do nothing")
            .With(key.Kind.ToString()).With(key.Carrier).With(key.Desi).With(amount).With(validFrom).With(deed).With(clock.GetUtcNow()).With(userName);
        await batch.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Every word, the newest first; a shop says few. What was said here of months has become <see cref="MonthlyBook"/>'s.</summary>
    public async Task<IReadOnlyList<ExpenseWord>> WordsAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand("select * from expenses where kind <> 'Fixed' order by id desc");
        var words = await command.ListAsync(Read, ct);
        var inForce = ExpenseRule.On(words.Select(word => new ExpenseEntry(word.Id, word.Key, word.Amount, word.ValidFrom)), IstanbulDay.Of(clock.GetUtcNow())).Select(entry => entry.Id).ToHashSet();
        return [.. words.Select(word => word with { InForce = inForce.Contains(word.Id) })];
    }

    private static ExpenseWord Read(NpgsqlDataReader row) => new(
        row.Get<long>("id"),
        new ExpenseKey(row.GetEnum<ExpenseKind>("kind"), row.Get<string>("carrier"), row.Get<decimal?>("desi")),
        row.Get<decimal?>("amount"), row.Get<DateOnly>("valid_from"), row.Get<DateTimeOffset>("made_at"), row.Get<string>("made_by")!, InForce: false);
}
