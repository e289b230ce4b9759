using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Npgsql;

namespace GulluShoes.StoreTests.Faults;

/// <summary>A wire between an app and PostgreSQL that counts statements and goes dead at the one it is told.</summary>
internal sealed class StatementWire : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly NpgsqlConnectionStringBuilder server;
    private readonly List<Task> lines = [];
    private readonly Lock gate = new();
    private readonly Task accepting;
    private Blow? next;

    public StatementWire(string database)
    {
        server = new NpgsqlConnectionStringBuilder(database);
        listener.Start();
        accepting = AcceptAsync();
    }

    /// <summary>The same database through this wire. What Npgsql would say by itself is off, so that every statement is the app's.</summary>
    public string ConnectionString => new NpgsqlConnectionStringBuilder(server.ConnectionString)
    {
        Host = IPAddress.Loopback.ToString(),
        Port = ((IPEndPoint)listener.LocalEndpoint).Port,
        SslMode = SslMode.Disable,
        NoResetOnClose = true,
        CommandTimeout = 300,
    }.ConnectionString;

    /// <summary>
    /// The connection that sends the n-th statement from now on hears nothing more and is heard no more. Ends with that statement's text.
    /// </summary>
    /// <param name="statement">From 1.</param>
    /// <param name="executed">True when the server still gets it.</param>
    /// <param name="counts">Which statements are counted; all when null.</param>
    public Task<string> CutAt(int statement, bool executed, Func<string, bool>? counts = null)
    {
        lock (gate)
        {
            next = new Blow(executed, counts) { Left = statement };
            return next.Fallen.Task;
        }
    }

    /// <summary>When this ends, the server has done everything that it was sent, and the connections are gone.</summary>
    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await accepting;
        await Task.WhenAll(lines);
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                lines.Add(ServeAsync(await listener.AcceptTcpClientAsync()));
            }
        }
        // Stopped.
        catch (SocketException)
        {
        }
    }

    private async Task ServeAsync(TcpClient app)
    {
        using var near = app;
        using var far = new TcpClient { NoDelay = true };
        await far.ConnectAsync(server.Host!, server.Port);
        var line = new Line(near.GetStream(), far.GetStream());
        var answers = AnswerAsync(line, near);
        await line.CopyStatementsAsync(Falls);
        // A polite end: a reset would throw away what the server has not read yet.
        far.Client.Shutdown(SocketShutdown.Send);
        await answers;
    }

    // Whoever asked the server to cancel a statement waits until the server hangs up.
    private static async Task AnswerAsync(Line line, TcpClient app)
    {
        if (!await line.CopyAnswersAsync())
        {
            return;
        }

        try
        {
            app.Client.Shutdown(SocketShutdown.Send);
        }
        // It hung up first.
        catch (Exception gone) when (gone is ObjectDisposedException or SocketException)
        {
        }
    }

    private Blow? Falls(string statement)
    {
        lock (gate)
        {
            if (next is not { } blow || blow.Counts?.Invoke(statement) == false || --blow.Left > 0)
            {
                return null;
            }

            next = null;
            blow.Fallen.SetResult(statement);
            return blow;
        }
    }

    private sealed record Blow(bool Executed, Func<string, bool>? Counts)
    {
        public required int Left { get; set; }

        public TaskCompletionSource<string> Fallen { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>One connection; speaks just enough of PostgreSQL's protocol to know where a statement begins.</summary>
    private sealed class Line(NetworkStream app, NetworkStream server)
    {
        private volatile bool dead;

        /// <summary>Until the server hangs up. False when the app must not hear of it.</summary>
        public async Task<bool> CopyAnswersAsync()
        {
            var buffer = new byte[64 * 1024];
            while (await server.ReadAsync(buffer) is > 0 and var read)
            {
                if (!dead)
                {
                    await TellAppAsync(buffer.AsMemory(0, read));
                }
            }

            return !dead;
        }

        public async Task CopyStatementsAsync(Func<string, Blow?> falls)
        {
            try
            {
                await using var reading = new BufferedStream(app, 64 * 1024);
                var hello = await ReadAsync(reading, 0);
                await server.WriteAsync(hello);
                var text = "";
                while (true)
                {
                    var message = await ReadAsync(reading, 1);
                    text = TextOf(message) ?? text;
                    var blow = !dead && message[0] is (byte)'Q' or (byte)'E' ? falls(text) : null;
                    dead |= blow is { Executed: false };
                    await (dead ? Task.CompletedTask : server.WriteAsync(message).AsTask());
                    dead |= blow is not null;
                }
            }
            // The app has gone: that is how every connection ends.
            catch (Exception gone) when (gone is IOException or EndOfStreamException)
            {
            }
        }

        private async Task TellAppAsync(ReadOnlyMemory<byte> answer)
        {
            try
            {
                await app.WriteAsync(answer);
            }
            // Killed while it was being answered.
            catch (IOException)
            {
                dead = true;
            }
        }

        private static async Task<byte[]> ReadAsync(BufferedStream reading, int kind)
        {
            var head = new byte[kind + 4];
            await reading.ReadExactlyAsync(head);
            var message = new byte[kind + BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(kind))];
            head.CopyTo(message, 0);
            await reading.ReadExactlyAsync(message.AsMemory(head.Length));
            return message;
        }

        // A parse message is: kind, length, name, zero, text, zero, … ; a query message has no name.
        private static string? TextOf(ReadOnlySpan<byte> message)
        {
            var body = message[5..];
            return message[0] switch
            {
                (byte)'Q' => Encoding.UTF8.GetString(body[..body.IndexOf((byte)0)]),
                (byte)'P' when body[(body.IndexOf((byte)0) + 1)..] is var named => Encoding.UTF8.GetString(named[..named.IndexOf((byte)0)]),
                _ => null,
            };
        }
    }
}
