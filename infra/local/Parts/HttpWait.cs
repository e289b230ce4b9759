using System.Diagnostics;
using GulluShoes.Local.Processes;
using GulluShoes.Local.Setup;

namespace GulluShoes.Local.Parts;

/// <summary>Waits until a child answers over HTTP.</summary>
internal static class HttpWait
{
    private static readonly TimeSpan _between = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan _oneTry = TimeSpan.FromSeconds(5);

    /// <summary>Returns once the address answers with success.</summary>
    /// <exception cref="LocalException">The child died, or did not answer in time; the message holds its last answer and lines.</exception>
    public static async Task UntilReadyAsync(ChildProcess child, Uri address, TimeSpan patience, CancellationToken ct)
    {
        using var client = new HttpClient { Timeout = _oneTry };
        var started = Stopwatch.GetTimestamp();
        var last = "";
        while (!child.HasEnded && Stopwatch.GetElapsedTime(started) < patience)
        {
            try
            {
                using var answer = await client.GetAsync(address, ct);
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }

                last = $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(ct)}";
            }
            catch (Exception notYet) when (notYet is HttpRequestException or OperationCanceledException && !ct.IsCancellationRequested)
            {
                last = notYet.Message;
            }

            await Task.Delay(_between, ct);
        }

        var why = child.HasEnded ? $"durdu (çıkış kodu {child.ExitCode})" : $"{patience.TotalSeconds:0} saniyede hazır olmadı ({last})";
        throw new LocalException($"{child.Name} {why}. Son satırları:{Environment.NewLine}{string.Join(Environment.NewLine, child.LastLines())}");
    }
}
