using System.Globalization;

namespace GulluShoes.Benchmarks.Listing;

/// <summary>Everything that people type: whole fields, parts of them, frequent and rare words, single letters, and what is nowhere.</summary>
internal static class Searches
{
    private static readonly string[] FirstNames = ["ayşe", "FATMA", "ISIL", "gülşen", "İpek"];
    private static readonly string[] Surnames = ["YILMAZ", "ışık", "agaoglu", "Şimşek", "uçar"];

    /// <param name="packages">How many there are: numbers are those of real ones.</param>
    /// <returns>Names of kinds, each with the words of its n-th search.</returns>
    public static IReadOnlyList<(string Kind, Func<int, string> Words)> Kinds(int packages)
    {
        // A large step, without a common divisor with round numbers, visits old and new packages in turns.
        long Number(int time) => 1 + (time * 617_293L % packages);
        string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

        return
        [
            ("an order number", time => Text($"{10_900_000_000 + (Number(time) * 7)}")),
            ("the end of an order number", time => Text($"{10_900_000_000 + (Number(time) * 7)}")[5..]),
            ("a package", time => Text($"{3_300_000_000 + Number(time)}")),
            ("the end of a package's number", time => Text($"{3_300_000_000 + Number(time)}")[4..]),
            ("a tracking number", time => Text($"{7_280_012_345_000_000 + (Number(time) * 13)}")),
            ("the end of a tracking number", time => Text($"{7_280_012_345_000_000 + (Number(time) * 13)}")[9..]),
            ("a customer", time => $"{FirstNames[time % 5]} {Surnames[time / 5 % 5]}"),
            ("a first name", time => FirstNames[time % 5]),
            ("a surname", time => Surnames[time % 5]),
            ("half a name", time => FirstNames[time % 5][..3]),
            ("a rare customer", time => Text($"Ütücügil{77 + (Number(time) / 10_000 * 10_000)}")),
            ("a barcode", time => Text($"Gülluayk{Number(time) % 1400}")),
            ("half a barcode", time => Text($"luayk{Number(time) % 1400}")),
            ("a model", time => Text($"{Number(time) % 300:000}")),
            ("a variant", time => Text($"{Number(time) % 300:000} Siyah {35 + (time % 7)}")),
            ("a colour and a size", time => Text($"KIRMIZI {35 + (time % 7)}")),
            ("two letters", time => FirstNames[time % 5][..2]),
            ("two letters that are nowhere", _ => "qx"),
            ("a digit", time => Text($"{time % 10}")),
            ("a letter", time => FirstNames[time % 5][..1]),
            ("a letter that is nowhere", _ => "q"),
            ("a word that is nowhere", time => Text($"yokböyle{time}")),
            ("a sign", time => "%_\\-"[time % 4].ToString()),
        ];
    }
}
