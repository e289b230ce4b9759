using System.Text.Json;
using GulluShoes.Local.Setup;
using GulluShoes.Shop.Orders;
using GulluShoes.Shop.Packing;

namespace GulluShoes.Tests.Packing;

/// <summary>
/// A device without a network counts by itself: <c>judgements.json</c> says how shifts are judged here, and the portal's own tests hold it to that.
/// <c>UPDATE_READINGS=1 dotnet test tests/GulluShoes.Tests --filter SharedJudgements</c> writes the list anew.
/// </summary>
public sealed class SharedJudgementsTests
{
    private const int Shifts = 80;

    // The list is the same each time: what differs must differ because the rules do.
    private const int Seed = 20261125;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private static readonly string?[] Read = ["A", "B", "C", null];

    private sealed record Line(long Id, string Barcode, int Pairs);

    private sealed record Scan(string? Barcode, string? Side, string Result, long? LineId);

    private sealed record Shift(int ScansPerPair, IReadOnlyList<Line> Lines, IReadOnlyList<Scan> Scans);

    [Fact]
    public async Task The_shifts_that_devices_are_held_to_are_judged_as_the_server_judges()
    {
        var random = new Random(Seed);
        var shifts = Enumerable.Range(0, Shifts).Select(_ => Judge(random));
        var text = "[\n" + string.Join(",\n", shifts.Select(shift => JsonSerializer.Serialize(shift, Json))) + "\n]\n";
        var file = Repository.PathOf("web/src/pages/packing/offline/judgements.json");
        if (Environment.GetEnvironmentVariable("UPDATE_READINGS") == "1")
        {
            await File.WriteAllTextAsync(file, text);
        }

        Assert.Equal(text, await File.ReadAllTextAsync(file));
    }

    private static Shift Judge(Random random)
    {
        var scansPerPair = random.Next(1, 3);
        List<PackingLine> lines = [.. Enumerable.Range(1, random.Next(1, 4)).Select(id =>
            new PackingLine(id, Read[random.Next(2)]!, new VariantName("099", "Siyah", "37"), random.Next(1, 3), 0, 0, 0))];
        var shift = new Shift(scansPerPair, [.. lines.Select(line => new Line(line.LineId, line.Barcode, line.Pairs))], []);
        var scans = Enumerable.Range(0, 14).Select(_ => Scanned(lines, Read[random.Next(4)], SideOf(random.Next(4)), scansPerPair)).ToList();
        return shift with { Scans = scans };
    }

    private static ShoeSide? SideOf(int number) => number switch { 0 => ShoeSide.Left, 1 => ShoeSide.Right, _ => null };

    private static Scan Scanned(List<PackingLine> lines, string? barcode, ShoeSide? side, int scansPerPair)
    {
        var product = barcode is null ? null : new ScannedProduct(barcode, new VariantName("099", "Siyah", "38"));
        var outcome = ScanJudge.Judge(lines, product, side, scansPerPair);
        var counted = outcome as ScanOutcome.Counted;
        if (counted is not null)
        {
            var index = lines.FindIndex(line => line.LineId == counted.Line.LineId);
            lines[index] = lines[index] with
            {
                Scanned = counted.Scanned,
                Lefts = lines[index].Lefts + (counted.Side == ShoeSide.Left ? 1 : 0),
                Rights = lines[index].Rights + (counted.Side == ShoeSide.Right ? 1 : 0),
            };
        }

        return new Scan(barcode, side?.ToString().ToLowerInvariant(), JsonNamingPolicy.CamelCase.ConvertName(outcome.Result.ToString()), counted?.Line.LineId);
    }
}
