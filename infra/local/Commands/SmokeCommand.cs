using System.Globalization;
using GulluShoes.Local.Setup;
using GulluShoes.Local.Smoke;
using GulluShoes.Local.Stack;

namespace GulluShoes.Local.Commands;

/// <summary>Proves the whole pipeline in a stack of its own, without a person.</summary>
internal static class SmokeCommand
{
    private const int UsualSeconds = 300;

    public static async Task<int> RunAsync(CommandLine line, Progress progress, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("gullushoes-smoke-").FullName;
        try
        {
            progress.Say("GulluShoes denemesi başlıyor (geçici veriler, boş portlar)");
            return await RunAsync(WishFor(DataFolder.Open(folder), line), progress, ct);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> RunAsync(StackWish wish, Progress progress, CancellationToken ct)
    {
        await using var stack = await LocalStack.StartAsync(wish, progress, ct);
        var seconds = wish.Settings["Local:SmokeSeconds"] is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : UsualSeconds;
        var (figures, took) = await new SmokeRun(stack, progress).RunAsync(TimeSpan.FromSeconds(seconds), ct);
        progress.Say(SmokeTable.Of(figures, took));
        if (!figures.IsProven)
        {
            progress.Say("  Fonksiyon uygulamasının son satırları:");
            progress.Say(string.Join(Environment.NewLine, stack.App.Process.LastLines(40)));
        }

        return figures.IsProven ? 0 : 1;
    }

    private static StackWish WishFor(DataFolder data, CommandLine line) => new(data, OutsideSettings.Read(line.Settings))
    {
        Throwaway = true,
        Demo = false,
        // Often enough that nobody waits for the next minute; within the lowest tier's budgets.
        AppSettings = new Dictionary<string, string?>
        {
            ["Schedules__FetchPackages"] = "*/10 * * * * *",
            ["Schedules__SweepOutbox"] = "*/5 * * * * *",
            ["Redis"] = null,
        },
    };
}
