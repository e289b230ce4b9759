using System.Globalization;
using GulluShoes.Shop.Orders;
using GulluShoes.Store.Orders;

namespace GulluShoes.Benchmarks.Stores;

/// <summary>Packages as Trendyol tells them, the same at every run.</summary>
internal static class SamplePackages
{
    private static readonly DateTimeOffset Epoch = new(2026, 11, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly string[] Colours = ["Siyah", "Kırmızı", "Taba", "Ekru", "Gümüş"];

    public static async Task FillAsync(PackageIntake intake, int count, CancellationToken ct)
    {
        foreach (var batch in Enumerable.Range(1, count).Chunk(PackageIntake.BatchSize))
        {
            await intake.ApplyAsync([.. batch.Select(number => Facts(number))], ct);
            if (batch[^1] % 10_000 == 0)
            {
                BenchmarkRun.Say($"{batch[^1]} of {count} packages are there");
            }
        }
    }

    private static PackageFacts Facts(int number) => new()
    {
        PackageId = 3_300_000_000 + number,
        Version = Epoch.ToUnixTimeMilliseconds() + number,
        OrderNumber = (10_900_000_000 + number).ToString(CultureInfo.InvariantCulture),
        Status = "Created",
        OrderedAt = Epoch.AddSeconds(number),
        PackageCreatedAt = Epoch.AddSeconds(number),
        HandOverBy = Epoch.AddDays(2).AddSeconds(number),
        CreatedBy = "order-creation",
        TrackingNumber = (7_280_012_345_000_000 + number).ToString(CultureInfo.InvariantCulture),
        Carrier = "Trendyol Express Marketplace",
        CustomerName = $"Ayşe Şimşekoğlu {number % 1000}",
        Address = new ShippingAddress { Name = "Ayşe Şimşekoğlu", Street = $"Gül Sokak No: {number}", District = "Kadıköy", City = "İstanbul", CountryCode = "TR" },
        Currency = "TRY",
        GrossAmount = 1249.9m,
        TotalPrice = 1099.9m,
        Lines = [.. Enumerable.Range(0, 1 + (number % 3)).Select(line => Line(number, line))],
    };

    private static LineFacts Line(int number, int line)
    {
        var variant = new VariantName($"{number % 300:000}", Colours[(number + line) % Colours.Length], $"{35 + ((number + line) % 7)}");
        return new LineFacts
        {
            LineId = (number * 10L) + line,
            Quantity = 1,
            Barcode = $"Güllüayakkabı{number % 1400}",
            StockCode = $"{variant.Model}-{variant.Size} {variant.Colour}",
            ProductName = "Kadın Topuklu Ayakkabı",
            Variant = variant,
            UnitPrice = 1099.9m,
            VatRate = 10,
            Currency = "TRY",
        };
    }
}
