using GulluShoes.Shop.Catalog.Creating;
using GulluShoes.Store.Catalog.Creating;
using GulluShoes.StoreTests.Stores;
using Xunit.Abstractions;

namespace GulluShoes.StoreTests.Creating;

/// <summary>Codes that several people ask for at once, in a shop that has used many already.</summary>
public sealed class CodeReservationTests(StoreServers servers, ITestOutputHelper output) : StoreTest(servers)
{
    private const int People = 6;

    [Theory]
    [InlineData(BarcodeKind.House9)]
    [InlineData(BarcodeKind.Ean13)]
    public async Task Nobody_ever_gets_a_code_that_somebody_or_something_else_has(BarcodeKind kind)
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var form = new BarcodeForm(kind, "742");
        var used = Enumerable.Range(1, 400).Where(_ => random.Next(3) > 0).Select(number => form.Of(number)).ToHashSet(StringComparer.Ordinal);
        await UseAsync([.. used]);
        var database = Servers.Postgres.ConnectionStringFor((string)(await Store.ScalarAsync("select current_database()"))!);
        await using var first = Open(database, kind);
        await using var second = Open(database, kind);

        var given = await Task.WhenAll(Enumerable.Range(0, People).Select(person => Task.Run(async () =>
        {
            var codes = new List<string>();
            var store = person % 2 == 0 ? first : second;
            for (var time = 0; time < 4; time++)
            {
                codes.AddRange(await store.Get<ProductCodes>().ReserveBarcodesAsync(new Random(seed + person + time).Next(1, 20), Guid.NewGuid(), $"person{person}", None));
            }

            return codes;
        })));

        var all = given.SelectMany(codes => codes).ToList();
        Assert.Equal(all.Count, all.Distinct(StringComparer.Ordinal).Count());
        Assert.DoesNotContain(all, used.Contains);
        Assert.All(all, code => Assert.True(kind == BarcodeKind.Ean13 ? BarcodeForm.IsEan13(code) : code.Length == 9, code));
        Assert.Equal(all.Count, await Store.CountAsync("reserved_codes"));
    }

    [Fact]
    public async Task Model_codes_go_on_counting_where_nothing_has_that_name()
    {
        await Store.ExecuteAsync("insert into variants (barcode, code_key, model) values ('a', 'a', '1001'), ('b', 'b', '1003')");
        await Store.ExecuteAsync("insert into listings (channel, barcode, model_code, pictures, on_sale, archived, locked, blacklisted, mark, changed_at) values ('Trendyol', 'c', '1004', '{}', true, false, false, false, 0, now())");
        var codes = Store.Get<ProductCodes>();

        Assert.Equal(["1002", "1005", "1006"], [await codes.ReserveModelAsync(Guid.NewGuid(), "gullu", None), await Later(), await Later()]);

        Task<string> Later() => codes.ReserveModelAsync(Guid.NewGuid(), "gullu", None);
    }

    [Fact]
    public async Task Two_drafts_that_want_one_barcode_are_not_both_kept()
    {
        var (mine, theirs) = (Guid.NewGuid(), Guid.NewGuid());
        var drafts = Store.Get<Drafts>();
        await drafts.SaveAsync(mine, 0, Models.Draft(1), "ayse", None);
        await drafts.SaveAsync(theirs, 0, Models.Draft(1) with { ModelCode = "2" }, "fatma", None);

        var outcomes = await Task.WhenAll(Store.Get<DraftKeeping>().KeepAsync(mine, 1, "ayse", None), Store.Get<DraftKeeping>().KeepAsync(theirs, 1, "fatma", None));

        Assert.Single(outcomes.OfType<DraftOutcome.Done>());
        Assert.Equal([Models.Barcode(1, 0), Models.Barcode(1, 10)], Assert.Single(outcomes.OfType<DraftOutcome.Taken>()).Barcodes.Order(StringComparer.Ordinal));
        Assert.Equal((2, 2, 2), (await Store.CountAsync("variants"), await Store.CountAsync("stock_movements where reason = 'Opening'"), await Store.CountAsync("product_publications where state = 'Local'")));
        var loser = outcomes[0] is DraftOutcome.Done ? theirs : mine;
        Assert.Contains((await drafts.ShowAsync(loser, None))!.Complaints, one => one.Field == "barcode/Siyah/36" && one.Message.Contains("başka bir üründe", StringComparison.Ordinal));
    }

    private TestStore Open(string database, BarcodeKind kind) => TestStore.Open(database, Servers.Azurite.ConnectionString, ("Creating:BarcodeKind", kind.ToString()), ("Creating:BarcodePrefix", "742"));

    // A third each: a product, another name for one, and one that only the marketplace shows.
    private async Task UseAsync(IReadOnlyList<string> codes)
    {
        await Store.ExecuteAsync("insert into variants (barcode, code_key) values ('own', 'own')");
        foreach (var (code, at) in codes.Select((code, at) => (code, at)))
        {
            await Store.ExecuteAsync((at % 3) switch
            {
                0 => $"insert into variants (barcode, code_key) values ('{code}', '{code}')",
                1 => $"insert into barcode_aliases (code, code_key, barcode, created_at, created_by) values ('{code}', '{code}', 'own', now(), 'gullu')",
                _ => $"insert into listings (channel, barcode, pictures, on_sale, archived, locked, blacklisted, mark, changed_at) values ('Trendyol', '{code}', '{{}}', true, false, false, false, 0, now())",
            });
        }
    }
}
