using GulluShoes.Local.Processes;
using GulluShoes.Local.Setup;

namespace GulluShoes.StoreTests.Local;

/// <summary>Nobody needs to be root: where the tests are, the command is started as an ordinary user, in a folder and a home of that user.</summary>
public sealed class OrdinaryUserTests : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("gullushoes-ordinary-").FullName;
    private readonly CancellationTokenSource _deadline = new(TimeSpan.FromMinutes(6));

    public void Dispose()
    {
        _deadline.Dispose();
        Directory.Delete(_home, recursive: true);
    }

    [ReachableFact]
    public async Task An_ordinary_user_starts_everything()
    {
        if (Unprivileged.Needed)
        {
            await Command.RunAsync("chown", Unprivileged.Owner(_home), _deadline.Token);
        }

        await using var command = await RunningCommand.StartAsync(
            Path.Combine(_home, "data"), _deadline.Token, new Dictionary<string, string?> { ["HOME"] = _home }, ordinary: Unprivileged.Needed);

        Assert.Equal(4, command.Info.Processes.Count);
        using var visitor = new HttpClient { BaseAddress = command.Info.Portal };
        Assert.Contains("\"ready\"", await visitor.GetStringAsync("api/health"), StringComparison.Ordinal);
    }

    /// <summary>Root's own folders are closed to everybody else: there the test says why it cannot prove anything.</summary>
    private sealed class ReachableFactAttribute : FactAttribute
    {
        public ReachableFactAttribute()
        {
            if (Unprivileged.Needed && !Unprivileged.CanReach(Repository.Root))
            {
                Skip = $"Ordinary users cannot enter {Repository.Root}.";
            }
        }
    }
}
