using System.Net;
using System.Net.Http.Json;
using GulluShoes.Local.Processes;
using Npgsql;
using Xunit.Abstractions;

namespace GulluShoes.StoreTests.Local;

/// <summary>Slow (each start takes seconds), so few: they prove what only real processes can.</summary>
public sealed class WholeStackTests(ITestOutputHelper figures) : IDisposable
{
    private readonly string _data = Directory.CreateDirectory(
        Path.Combine(Path.GetTempPath(), $"gullushoes-stack-{Guid.NewGuid():N}")).FullName;

    private readonly CancellationTokenSource _deadline = new(TimeSpan.FromMinutes(12));

    public void Dispose()
    {
        _deadline.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    [Fact]
    public async Task It_starts_signs_in_stops_without_orphans_and_keeps_its_data()
    {
        string password;
        int[] children;
        await using (var first = await RunningCommand.StartAsync(_data, _deadline.Token))
        {
            password = first.Info.Password;
            children = [.. first.Info.Processes.Values];
            Assert.Equal(4, children.Length);
            Assert.Equal(HttpStatusCode.OK, await SignInAsync(first, password));
            await ExecuteAsync(first, "create table remembered as select 37 as size");

            Signals.Send(first.Process.Id, Signal.Terminate);

            Assert.Equal(0, await first.EndAsync());
        }

        Assert.DoesNotContain(children, Leftovers.IsAlive);

        await using var second = await RunningCommand.StartAsync(_data, _deadline.Token);
        figures.WriteLine($"The second start took {second.Took.TotalSeconds:0.0} s, beside the other tests.");
        Assert.Equal(password, second.Info.Password);
        Assert.Equal(37, await ExecuteAsync(second, "select size from remembered"));
        Assert.Equal(HttpStatusCode.OK, await SignInAsync(second, password));
    }

    [Fact]
    public async Task What_a_killed_run_left_is_ended_by_the_next_one()
    {
        int[] orphans;
        await using (var killed = await RunningCommand.StartAsync(_data, _deadline.Token))
        {
            orphans = [.. killed.Info.Processes.Values];
            await killed.Process.KillAsync();
            Assert.All(orphans, id => Assert.True(Leftovers.IsAlive(id)));
        }

        await using var next = await RunningCommand.StartAsync(_data, _deadline.Token);

        Assert.DoesNotContain(orphans, Leftovers.IsAlive);
    }

    [Fact]
    public async Task A_part_that_dies_is_named_and_everything_stops()
    {
        await using var command = await RunningCommand.StartAsync(_data, _deadline.Token);
        var children = command.Info.Processes;

        Signals.Send(children["Azurite"], Signal.Kill);

        Assert.Equal(1, await command.EndAsync());
        Assert.Contains(command.Process.LastLines(200), line => line.StartsWith("Azurite kendiliğinden durdu", StringComparison.Ordinal));
        Assert.DoesNotContain(children.Values, Leftovers.IsAlive);
    }

    private static async Task<HttpStatusCode> SignInAsync(RunningCommand command, string password)
    {
        using var client = new HttpClient { BaseAddress = command.Info.Portal };
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/session")
        {
            Content = JsonContent.Create(new { userName = command.Info.UserName, password }),
        };
        request.Headers.Add("X-Gullu", "1");
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }

    private static async Task<object?> ExecuteAsync(RunningCommand command, string sql)
    {
        await using var connection = new NpgsqlConnection(command.Info.Postgres + ";Pooling=false");
        await connection.OpenAsync();
        await using var statement = new NpgsqlCommand(sql, connection);
        return await statement.ExecuteScalarAsync();
    }
}
