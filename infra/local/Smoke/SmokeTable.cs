using System.Globalization;
using System.Text;
using GulluShoes.Shop.Orders;

namespace GulluShoes.Local.Smoke;

/// <summary>The figures as people read them.</summary>
internal static class SmokeTable
{
    private const int ShownDifferences = 10;
    private static readonly CultureInfo _turkish = CultureInfo.GetCultureInfo("tr-TR");

    public static string Of(Figures figures, TimeSpan took)
    {
        var text = new StringBuilder();
        text.AppendLine();
        text.AppendLine(_turkish, $"  {"Durum tablosu",-18}{"burada",10}{"simülatörde",14}{"fark",8}");
        foreach (var (stage, (here, there)) in figures.Sides.Counts)
        {
            text.AppendLine(_turkish, $"  {TableOf(stage),-18}{here,10:N0}{there,14:N0}{here - there,8:N0}");
        }

        var (allHere, allThere) = (figures.Sides.Counts.Values.Sum(pair => pair.Here), figures.Sides.Counts.Values.Sum(pair => pair.There));
        text.AppendLine(_turkish, $"  {"toplam",-18}{allHere,10:N0}{allThere,14:N0}{allHere - allThere,8:N0}");
        text.AppendLine();
        text.AppendLine(_turkish, $"  Farklı paket       {figures.Sides.Differences.Count,10:N0}");
        text.AppendLine(_turkish, $"  Etiket: gereken    {figures.Sides.LabelsDue,10:N0}");
        text.AppendLine(_turkish, $"  Etiket: çizilen    {figures.Sides.LabelsDrawn,10:N0}");
        text.AppendLine(_turkish, $"  Etiket: eksik dosya{figures.MissingFiles?.Count.ToString("N0", _turkish) ?? "?",10}");
        text.AppendLine(_turkish, $"  Outbox             {figures.Outbox,10:N0}");
        text.AppendLine(_turkish, $"  Bekleyen anlık     {figures.Pending,10:N0}");
        text.AppendLine(_turkish, $"  Açık sorun         {figures.OpenProblems,10:N0}");
        foreach (var (queue, depth) in figures.Queues)
        {
            text.AppendLine(_turkish, $"  Kuyruk {queue,-28}{depth,4:N0}");
        }

        text.AppendLine(_turkish, $"  Süre               {took.TotalSeconds,10:0.0} sn");
        Append(text, figures.Sides.Differences);
        Append(text, figures.MissingFiles ?? []);
        text.AppendLine();
        text.Append(figures.IsProven ? "  SONUÇ: iki taraf birebir aynı, bütün etiketler hazır." : "  SONUÇ: EŞİT DEĞİL.");
        return text.ToString();
    }

    private static string TableOf(Stage stage) => "order_" + stage.ToString().ToLowerInvariant();

    private static void Append(StringBuilder text, IReadOnlyList<string> lines)
    {
        foreach (var line in lines.Take(ShownDifferences))
        {
            text.AppendLine(_turkish, $"    ≠ {line}");
        }

        if (lines.Count > ShownDifferences)
        {
            text.AppendLine(_turkish, $"    … ve {lines.Count - ShownDifferences:N0} tane daha");
        }
    }
}
