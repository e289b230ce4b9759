using GulluShoes.Local.Setup;
using GulluShoes.Local.Stack;

namespace GulluShoes.Local.Commands;

/// <summary>Prints where the parts of the running stack are, as one JSON object.</summary>
internal static class InfoCommand
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(5);

    public static async Task<int> RunAsync(CommandLine line, CancellationToken ct)
    {
        if (!RunningLock.IsHeld(line.DataFolder))
        {
            throw new LocalException($"Çalışan bir sistem yok ({line.DataFolder}): önce \"dotnet run --project infra/local\" ile başlatın.");
        }

        var info = StackInfo.Load(line.DataFolder)
            ?? throw new LocalException("Sistem hâlâ başlıyor: birkaç saniye sonra yeniden deneyin.");
        await CheckAsync(info, ct);
        Console.Out.WriteLine(info.ToJson());
        return 0;
    }

    private static async Task CheckAsync(StackInfo info, CancellationToken ct)
    {
        using var client = new HttpClient { Timeout = _patience };
        try
        {
            using var answer = await client.GetAsync(new Uri(info.Portal, "api/health"), ct);
        }
        catch (Exception silent) when (silent is HttpRequestException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            throw new LocalException($"Sistem çalışıyor görünüyor (işlem {info.ProcessId}) ama {info.Portal} yanıt vermiyor.", silent);
        }
    }
}
