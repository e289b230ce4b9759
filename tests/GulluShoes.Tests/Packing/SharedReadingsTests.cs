using System.Text.Encodings.Web;
using System.Text.Json;
using GulluShoes.Local.Setup;

namespace GulluShoes.Tests.Packing;

/// <summary>
/// A device without a network reads codes itself: <c>web/src/scanner/readings.json</c> is what it must read, and its own tests hold it to that.
/// <c>UPDATE_READINGS=1 dotnet test tests/GulluShoes.Tests --filter SharedReadings</c> writes the list anew.
/// </summary>
public sealed class SharedReadingsTests
{
    private static readonly JsonSerializerOptions Json =
        new(JsonSerializerDefaults.Web) { WriteIndented = true, IndentSize = 1, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Barcodes =
        ["Güllüayakkabı01", "Güllüayakkabı1", "099-37 Siyah", "985237098231085", "985237098230855", "12AY", "12AZ", "0BYBZ", "İPEK+L", "GÜLLÜ 1", "güllü 1"];

    private static readonly string[] Oddities =
    [
        "", "\r\n", "+L", "]C1", "]C1099-37 Siyah", "099=37 siyah", "099*37 SİYAH+L", "099-37 Siyah+R", "G]ll]ayakkabi01", "Gllayakkab01", "gu\u0308llu\u0308ayakkabı01",
        "  985237098231085\r", "98523709823108", "KOMUT-ONAYLA", "KOMUTAN", "gullu 1", "GÜLLÜ 1", "ipek", "ıpek+l", "üüü", "985237098231085+l", "\t099\u00A037",
    ];

    private sealed record Line(string Raw, string? Barcode, string? Side);

    private sealed record Readings(IReadOnlyList<string> Barcodes, IReadOnlyList<Line> Lines);

    [Fact]
    public async Task The_list_that_devices_are_held_to_is_what_the_server_reads()
    {
        var catalogue = new Catalogue(Barcodes);
        var typed = Wedge.All.SelectMany(_ => Barcodes, (wedge, code) => wedge.Read(code)).Concat(Barcodes).Concat(Oddities).Distinct(StringComparer.Ordinal);
        var text = JsonSerializer.Serialize(new Readings(Barcodes, [.. typed.Select(raw => Read(catalogue, raw))]), Json) + "\n";
        var file = Repository.PathOf("web/src/scanner/readings.json");
        if (Environment.GetEnvironmentVariable("UPDATE_READINGS") == "1")
        {
            await File.WriteAllTextAsync(file, text);
        }

        Assert.Equal(text, await File.ReadAllTextAsync(file));
    }

    private static Line Read(Catalogue catalogue, string raw)
    {
        var match = catalogue.Read(raw);
        return new Line(raw, match?.Barcode, match?.Side?.ToString().ToLowerInvariant());
    }
}
