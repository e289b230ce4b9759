using GulluShoes.Shop.Packing;
using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Stock.Twins;

/// <summary>What decides whether a code may become a second code of a product.</summary>
/// <param name="Known">The product is known.</param>
/// <param name="ProductOf">The product that the product's barcode is a second code of.</param>
/// <param name="CodeOf">The product that the code is a second code of.</param>
/// <param name="CodeIsProduct">The code is the barcode of a product.</param>
/// <param name="ReadsAs">Another product that the code may be read as.</param>
/// <param name="CountId">A count that goes on and has met one of the two.</param>
internal sealed record AliasFacts(string Code, string Barcode, bool Known, string? ProductOf, string? CodeOf, bool CodeIsProduct, string? ReadsAs, long? CountId)
{
    private const string Select =
        """
        select exists (select from variants v where v.barcode = $2) as known,
            (select a.barcode from barcode_aliases a where a.code = $2) as product_of,
            (select a.barcode from barcode_aliases a where a.code = $1) as code_of,
            exists (select from variants v where v.barcode = $1) as code_is_product,
            (select min(k.barcode) from (
                select v.barcode, v.barcode as code from variants v where v.code_key = $3 and not exists (select from barcode_aliases a where a.code = v.barcode)
                union all select a.barcode, a.code from barcode_aliases a where a.code_key = $3) k
                where k.barcode <> $2 and k.code <> $1) as reads_as,
            (select min(c.id) from stock_counts c join stock_count_lines n on n.count_id = c.id where c.closed_at is null and n.barcode in ($1, $2)) as count_id
        """;

    /// <summary>Null when it may; else why not.</summary>
    /// <param name="merges">The person knows that the code is a product of its own, and wants both to become one.</param>
    public AliasOutcome? Refusal(bool merges) => this switch
    {
        { Code: var code, Barcode: var barcode } when code == barcode => new AliasOutcome.ItIsItself(),
        { ProductOf: { } of } => new AliasOutcome.IsAlias(Barcode, of),
        { Known: false } => new AliasOutcome.UnknownProduct(Barcode),
        { CodeOf: { } of } => of == Barcode ? null : new AliasOutcome.TakenBy(of),
        { CodeIsProduct: true } when !merges => new AliasOutcome.IsProduct(Code),
        { CodeIsProduct: false, ReadsAs: { } other } => new AliasOutcome.ReadsAs(other),
        { CountId: { } count } => new AliasOutcome.Counting(count),
        _ => null,
    };

    public static async Task<AliasFacts> ReadAsync(NpgsqlConnection connection, string code, string barcode, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(Select, connection).With(code).With(barcode).With(CodeKey.Of(code));
        return (await command.ListAsync(
            row => new AliasFacts(
                code, barcode, row.Get<bool>("known"), row.Get<string>("product_of"), row.Get<string>("code_of"), row.Get<bool>("code_is_product"),
                row.Get<string>("reads_as"), row.Get<long?>("count_id")),
            ct)).Single();
    }
}
