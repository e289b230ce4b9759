using GulluShoes.Local.Processes;
using GulluShoes.Local.Setup;
using GulluShoes.Local.Stack;

namespace GulluShoes.Local.Commands;

/// <summary>Starts everything and waits for Ctrl-C, or for a part that dies.</summary>
internal static class RunCommand
{
    public static async Task<int> RunAsync(CommandLine line, Progress progress, CancellationToken ct)
    {
        var data = DataFolder.Open(line.DataFolder);
        using var alone = RunningLock.Take(data);
        progress.Say("GulluShoes başlıyor");
        var wish = new StackWish(data, OutsideSettings.Read(line.Settings));
        try
        {
            var code = await RunAsync(wish, progress, ct);
            progress.Say("Hepsi durdu.");
            return code;
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return 0;
        }
        finally
        {
            StackInfo.Forget(data);
        }
    }

    private static async Task<int> RunAsync(StackWish wish, Progress progress, CancellationToken ct)
    {
        await using var stack = await LocalStack.StartAsync(wish, progress, ct);
        stack.Info.Save(wish.Data);
        Announce(stack.Info, progress);
        return await WatchAsync(stack, progress, ct);
    }

    private static void Announce(StackInfo info, Progress progress)
    {
        progress.Say("");
        progress.Say($"  Portal     {info.Portal}");
        progress.Say($"  Kullanıcı  {info.UserName}");
        progress.Say($"  Parola     {info.Password}");
        progress.Say("");
        if (info.Simulator is not null)
        {
            progress.Say("  Demo dükkânda ikinci adım (telefon kodu) zorunlu değildir; gerçek Trendyol bilgileriyle yönetici ve muhasebe için zorunludur.");
        }

        progress.Say($"  Siparişler {(info.Simulator is null ? info.Trendyol : "simülatörden")} gelir; veriler ve günlükler {info.DataFolder} klasöründe kalır.");
        progress.Say("  Durdurmak için Ctrl-C.");
    }

    private static async Task<int> WatchAsync(LocalStack stack, Progress progress, CancellationToken ct)
    {
        try
        {
            var dead = await stack.FirstDeathAsync(ct);
            Console.Error.WriteLine(Obituary(dead));
            return 1;
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            progress.Say("Durduruluyor …");
            return 0;
        }
    }

    private static string Obituary(ChildProcess dead)
    {
        var log = dead.LogFile is { } file ? $"{Environment.NewLine}Günlüğün tamamı: {file}" : "";
        return $"{dead.Name} kendiliğinden durdu (çıkış kodu {dead.ExitCode}); sistem durduruluyor. Son satırları:{Environment.NewLine}"
            + string.Join(Environment.NewLine, dead.LastLines()) + log;
    }
}
