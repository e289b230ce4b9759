using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace GulluShoes.StoreTests.Upkeep.Alarms;

/// <summary>A mail server that keeps what it is given: as much of RFC 5321 as a letter needs.</summary>
internal sealed class MailBin : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentQueue<MimeMessage> letters = new();
    private readonly Task listening;

    public MailBin()
    {
        listener.Start();
        listening = ListenAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>In the order of their arrival.</summary>
    public IReadOnlyList<MimeMessage> Letters => [.. letters];

    /// <summary>What it says to a recipient.</summary>
    public string ToRecipients { get; set; } = "250 ok";

    /// <summary>False: whoever comes is sent away before a word is said.</summary>
    public bool Open { get; set; } = true;

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await listening;
        stop.Dispose();
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                if (Open)
                {
                    await ServeAsync(client);
                }
            }
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            // That is how it ends.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await SayAsync(stream, "220 bin");
        while (await reader.ReadLineAsync(stop.Token) is { } line)
        {
            var word = line.Split(' ', ':')[0].ToUpperInvariant();
            await SayAsync(stream, word switch { "RCPT" => ToRecipients, "DATA" => "354 go on", "QUIT" => "221 bye", _ => "250 ok" });
            if (word == "DATA")
            {
                letters.Enqueue(await ReadLetterAsync(reader));
                await SayAsync(stream, "250 kept");
            }
        }
    }

    private async Task<MimeMessage> ReadLetterAsync(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(stop.Token) is { } line && line != ".")
        {
            text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        return await MimeMessage.LoadAsync(new MemoryStream(Encoding.Latin1.GetBytes(text.ToString())), stop.Token);
    }

    private Task SayAsync(NetworkStream stream, string line) => stream.WriteAsync(Encoding.Latin1.GetBytes(line + "\r\n"), stop.Token).AsTask();
}
