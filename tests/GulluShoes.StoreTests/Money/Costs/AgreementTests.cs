using System.Globalization;
using GulluShoes.Shop.Money.Costs;
using GulluShoes.Shop.Money.Rates;
using GulluShoes.Store.Money.Costs;
using GulluShoes.StoreTests.Stores;

namespace GulluShoes.StoreTests.Money.Costs;

/// <summary>The statements of the store and the rules of the shop find the same cost and the same rate, on random words.</summary>
public sealed class AgreementTests(StoreServers servers) : StoreTest(servers)
{
    private static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable("COST_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed : Random.Shared.Next();
    private static readonly DateOnly First = new(2026, 1, 1);
    private static readonly string[] Colours = ["Siyah", "Bej"];
    private readonly Random random = new(Seed);

    [Fact]
    public async Task Costs_agree()
    {
        var subjects = (
            from model in Enumerable.Range(1, 12)
            from colour in Colours
            from size in Enumerable.Range(36, 3)
            select new CostSubject($"B-{model}-{colour}-{size}", $"M-{model}", colour)).ToList();
        await Store.ExecuteAsync($"insert into variants (barcode, code_key, model, colour) values {string.Join(", ", subjects.Select(one => $"('{one.Barcode}', '{one.Barcode}', '{one.Model}', '{one.Colour}')"))}");
        var words = Enumerable.Range(1, 400).Select(id => new CostEntry(id, Target(subjects[random.Next(subjects.Count)]), random.Next(5) == 0 ? null : random.Next(1, 500), CostCurrency.TRY, First.AddDays(random.Next(20)))).ToList();
        Assert.IsType<CostOutcome.Done>(await Store.Get<ProductCosts>().EnterAsync("all", [.. words.Select(word => new CostWish(word.Target, word.Amount, word.Currency, word.ValidFrom))], "muhasebe", None));

        var found = await ReadAsync(
            $"select v.barcode || ' ' || d.day, c.id::text from variants v cross join (select '2025-12-31'::date + n as day from generate_series(0, 22) n) d {CostSql.CostOf("d.day")}");

        foreach (var subject in subjects)
        {
            for (var day = First.AddDays(-1); day < First.AddDays(22); day = day.AddDays(1))
            {
                var expected = CostRule.Of(words, subject, day)?.Id.ToString(CultureInfo.InvariantCulture);
                Assert.True(expected == found[$"{subject.Barcode} {day:yyyy-MM-dd}"], $"{subject} on {day:yyyy-MM-dd}: rule {expected}, statement {found[$"{subject.Barcode} {day:yyyy-MM-dd}"]}. COST_SEED={Seed}");
            }
        }
    }

    [Fact]
    public async Task Rates_agree()
    {
        var words = Enumerable.Range(0, 400).Where(_ => random.Next(5) > 0).Select(day => Word(First.AddDays(day))).ToList();
        words.AddRange(Enumerable.Range(0, 40).Select(_ => new RateEntry(First.AddDays(random.Next(400)), random.Next(30, 50), RateSource.Typed, null)));
        await Store.ExecuteAsync(
            $"insert into exchange_rates (currency, day, value, source, bulletin, made_at, made_by) values {string.Join(", ", words.Select(one => FormattableString.Invariant($"('USD', '{one.Day:yyyy-MM-dd}', {(one.Value is { } value ? value : "null")}, '{one.Source}', {(one.Bulletin is null ? "null" : "'2026-01-01'")}, now(), 'x')")))}");

        var found = await ReadAsync($"select d.day::text, r.day || ' ' || trim_scale(r.value) from (select '2025-12-30'::date + n as day from generate_series(0, 405) n) d {CostSql.RateOn("d.day")}");

        for (var day = First.AddDays(-2); day < First.AddDays(403); day = day.AddDays(1))
        {
            var expected = RateRule.On(words, day) is { } rate ? FormattableString.Invariant($"{rate.Day:yyyy-MM-dd} {rate.Value:0.####}") : null;
            Assert.True(expected == found[$"{day:yyyy-MM-dd}"], $"{day:yyyy-MM-dd}: rule {expected}, statement {found[$"{day:yyyy-MM-dd}"]}. COST_SEED={Seed}");
        }
    }

    private RateEntry Word(DateOnly day) => new(day, random.Next(3) == 0 ? null : random.Next(30, 50), RateSource.Tcmb, day.AddDays(-1));

    private CostTarget Target(CostSubject subject) => random.Next(3) switch
    {
        0 => new CostTarget(CostScope.Model, subject.Model),
        1 => new CostTarget(CostScope.Colour, subject.Model, subject.Colour),
        _ => new CostTarget(CostScope.Variant, Barcode: subject.Barcode),
    };

    private async Task<Dictionary<string, string?>> ReadAsync(string sql)
    {
        var found = new Dictionary<string, string?>(StringComparer.Ordinal);
        await using var command = Store.Database.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            found.Add(reader.GetString(0), await reader.IsDBNullAsync(1) ? null : reader.GetString(1));
        }

        return found;
    }
}
