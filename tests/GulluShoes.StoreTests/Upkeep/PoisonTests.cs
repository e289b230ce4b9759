using GulluShoes.Shop.Pipeline;
using GulluShoes.Shop.Upkeep;
using GulluShoes.Store.Pipeline;
using GulluShoes.Store.Upkeep;
using GulluShoes.StoreTests.Stores;

namespace GulluShoes.StoreTests.Upkeep;

/// <summary>What failed too often waits for a person, and nothing of it is lost.</summary>
public sealed class PoisonTests(StoreServers servers) : StoreTest(servers)
{
    private const string Body = """{"packageIds":[1,2]}""";

    [Fact]
    public async Task A_poison_message_becomes_one_problem_and_is_sent_again_once()
    {
        await PoisonAsync();
        Assert.Equal(1, await Store.Get<PoisonQueues>().CollectAsync(None));
        Assert.Equal(0, await Store.Get<PoisonQueues>().CollectAsync(None));
        var problem = Assert.Single(await Store.OpenProblemsAsync());
        Assert.Equal((ProblemCause.PoisonMessage, true), (problem.Cause, problem.CanRetry));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Store.Get<PoisonQueues>().RetryAsync(problem.Id, "ayse", None))));

        Assert.Single(outcomes, outcome => outcome == RetryOutcome.Sent);
        Assert.Equal(3, outcomes.Count(outcome => outcome == RetryOutcome.Over));
        Assert.Equal([Body], await Store.ReceiveAsync(Queues.Labels));
        Assert.Empty(await Store.OpenProblemsAsync());
        Assert.Equal(1, await Store.CountAsync("problems where closed_by = 'ayse'"));
    }

    [Fact]
    public async Task More_than_fit_into_one_look_are_collected_all()
    {
        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => PoisonAsync()));

        Assert.Equal(40, await Store.Get<PoisonQueues>().CollectAsync(None));
        Assert.Equal(40, (await Store.OpenProblemsAsync()).Count);
    }

    [Fact]
    public async Task A_problem_without_a_message_cannot_be_sent_again()
    {
        await Store.Get<Problems>().ReportAsync(ProblemCause.Drift, "1", null, None);
        var problem = Assert.Single(await Store.OpenProblemsAsync());

        Assert.Equal(RetryOutcome.NotRetryable, await Store.Get<PoisonQueues>().RetryAsync(problem.Id, "ayse", None));
        Assert.Equal(RetryOutcome.Unknown, await Store.Get<PoisonQueues>().RetryAsync(problem.Id + 1, "ayse", None));
        Assert.Single(await Store.OpenProblemsAsync());
    }

    [Fact]
    public async Task A_problem_is_one_however_often_it_is_told_and_a_new_one_when_it_comes_back()
    {
        var problems = Store.Get<Problems>();
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => problems.ReportAsync(ProblemCause.Drift, "1", "off by one", None))));
        Assert.Equal(10, Assert.Single(await Store.OpenProblemsAsync()).Times);

        Assert.Equal(1, await problems.HealAsync(ProblemCause.Drift, ["1", "2"], None));
        Assert.Empty(await Store.OpenProblemsAsync());
        await problems.ReportAsync(ProblemCause.Drift, "1", null, None);

        Assert.Equal(1, Assert.Single(await Store.OpenProblemsAsync()).Times);
    }

    [Fact]
    public async Task A_cursor_goes_forward_only()
    {
        var cursors = Store.Get<Cursors>();
        Assert.Null(await cursors.ReadAsync("packages", None));

        await Task.WhenAll(Enumerable.Range(1, 20).Select(value => Task.Run(() => cursors.AdvanceAsync("packages", value, None))));
        await cursors.AdvanceAsync("packages", 5, None);

        Assert.Equal(20, await cursors.ReadAsync("packages", None));
    }

    private Task PoisonAsync() => Store.Get<QueueSender>().SendJsonAsync(Queues.PoisonOf(Queues.Labels), Body, None);
}
