using GulluShoes.Shop.Pipeline;
using GulluShoes.Shop.Upkeep;
using GulluShoes.Store.Audit;
using GulluShoes.Store.Pipeline;
using GulluShoes.Store.Upkeep;
using GulluShoes.Store.Upkeep.Inbox;
using GulluShoes.StoreTests.Stores;

namespace GulluShoes.StoreTests.Upkeep.Inbox;

/// <summary>What people do with problems.</summary>
public sealed class ProblemInboxTests(StoreServers servers) : StoreTest(servers)
{
    private Problems Problems => Store.Get<Problems>();

    private ProblemInbox Inbox => Store.Get<ProblemInbox>();

    private ProblemList List => Store.Get<ProblemList>();

    [Fact]
    public async Task A_problem_is_taken_by_one_given_to_another_and_left_and_each_deed_stays_written()
    {
        var id = await ReportAsync("1");

        Assert.Equal(InboxOutcome.Done, await DoAsync(id, InboxDeed.Take, "ayse"));
        Assert.Equal(InboxOutcome.Unchanged, await DoAsync(id, InboxDeed.Take, "ayse"));
        Assert.Equal(InboxOutcome.AnothersProblem, await DoAsync(id, InboxDeed.Take, "fatma"));
        Assert.Equal(InboxOutcome.AnothersProblem, await DoAsync(id, InboxDeed.Leave, "fatma"));
        Assert.Equal(InboxOutcome.Done, await DoAsync(id, InboxDeed.Give, "fatma", owner: "zehra"));
        Assert.Equal(InboxOutcome.Unchanged, await DoAsync(id, InboxDeed.Give, "fatma", owner: "zehra"));
        Assert.Equal("zehra", (await StoryAsync(id)).Problem.Owner);
        Assert.Equal(InboxOutcome.Done, await DoAsync(id, InboxDeed.Leave, "zehra"));
        Assert.Equal(InboxOutcome.Unchanged, await DoAsync(id, InboxDeed.Leave, "zehra"));
        Assert.Equal(InboxOutcome.Done, await DoAsync(id, InboxDeed.Note, "ayse", said: "Kargoya soruldu."));

        var story = await StoryAsync(id);

        Assert.Null(story.Problem.Owner);
        Assert.Equal(1, story.Problem.Notes);
        Assert.Equal(
            ["Take ayse ayse ", "Give fatma zehra ", "Leave zehra  ", "Note ayse  Kargoya soruldu."],
            story.Deeds.Select(deed => $"{deed.Deed} {deed.Who} {deed.Owner} {deed.Said}"));
        Assert.Equal(4, await Store.CountAsync("audit_log where kind = 'problem_deeds'"));
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => Store.ExecuteAsync("delete from problem_deeds"));
    }

    [Fact]
    public async Task Of_many_each_is_told_what_became_of_it()
    {
        var (open, over, taken) = (await ReportAsync("1"), await ReportAsync("2"), await ReportAsync("3"));
        await Problems.HealAsync(ProblemCause.Drift, ["2"], None);
        await DoAsync(taken, InboxDeed.Take, "fatma");

        var taking = await Inbox.DoAsync([taken, over, open, 999, open], new InboxWish(InboxDeed.Take, "ayse"), None);
        var closing = await Inbox.DoAsync([open, over, taken, 999], new InboxWish(InboxDeed.Close, "ayse", Said: "Fark kalmadı."), None);
        var noting = await Inbox.DoAsync([open, 999], new InboxWish(InboxDeed.Note, "ayse", Said: "Sonradan."), None);

        Assert.Equal([(open, InboxOutcome.Done), (over, InboxOutcome.Over), (taken, InboxOutcome.AnothersProblem), (999, InboxOutcome.Unknown)], Pairs(taking));
        Assert.Equal([(open, InboxOutcome.Done), (over, InboxOutcome.Over), (taken, InboxOutcome.Done), (999, InboxOutcome.Unknown)], Pairs(closing));
        Assert.Equal([(open, InboxOutcome.Done), (999, InboxOutcome.Unknown)], Pairs(noting));
        Assert.Equal(("ayse", "Fark kalmadı."), ((await StoryAsync(open)).Problem.ClosedBy, (await StoryAsync(open)).Problem.ClosedWhy));
        Assert.Null((await StoryAsync(over)).Problem.ClosedBy);
    }

    [Fact]
    public async Task Only_what_carries_its_work_is_sent_again_and_only_once()
    {
        await Store.Get<QueueSender>().SendJsonAsync(Queues.PoisonOf(Queues.Labels), """{"packageId":1}""", None);
        await Store.Get<PoisonQueues>().CollectAsync(None);
        var drift = await ReportAsync("1");
        var poison = (await OpenAsync()).Single(one => one.Problem.CanRetry).Problem.Id;

        var first = await Inbox.DoAsync([poison, drift, 999], new InboxWish(InboxDeed.Retry, "ayse"), None);
        var second = await Inbox.DoAsync([poison], new InboxWish(InboxDeed.Retry, "ayse"), None);

        Assert.Equal([(poison, InboxOutcome.Done), (999, InboxOutcome.Unknown), (drift, InboxOutcome.NotRetryable)], Pairs(first).OrderBy(pair => pair.Outcome));
        Assert.Equal(InboxOutcome.Over, second[poison]);
        Assert.Single(await Store.ReceiveAsync(Queues.Labels));
        Assert.Equal([InboxDeed.Retry], (await StoryAsync(poison)).Deeds.Select(deed => deed.Deed));
        Assert.False((await StoryAsync(poison)).Problem.Problem.CanRetry);
    }

    [Fact]
    public async Task A_problem_that_comes_back_brings_its_history()
    {
        var first = await ReportAsync("1");
        await DoAsync(first, InboxDeed.Note, "ayse", said: "Trendyol düzeltecek.");
        await DoAsync(first, InboxDeed.Close, "ayse", said: "Düzeldi dediler.");
        Store.Clock.Advance(TimeSpan.FromHours(1));
        var second = await ReportAsync("1");
        await ReportAsync("2");

        var story = await StoryAsync(second);

        Assert.Equal((1, 0), (story.Problem.Returns, story.Problem.Notes));
        Assert.Equal((first, "Düzeldi dediler."), (Assert.Single(story.Earlier).Problem.Id, story.Earlier[0].ClosedWhy));
        Assert.Equal([(first, InboxDeed.Note), (first, InboxDeed.Close)], story.Deeds.Select(deed => (deed.ProblemId, deed.Deed)));
        Assert.Empty((await StoryAsync(first)).Earlier);
    }

    [Fact]
    public async Task The_list_is_read_page_by_page_and_shows_only_what_is_asked_for()
    {
        for (var i = 1; i <= 5; i++)
        {
            await ReportAsync($"{i}");
            // Two of the same moment must not hide each other at the end of a page.
            Store.Clock.Advance(TimeSpan.FromHours(i % 2));
        }

        await Problems.ReportAsync(ProblemCause.QueueOld, "labels", null, None);
        var mine = (await OpenAsync())[1].Problem.Id;
        await DoAsync(mine, InboxDeed.Take, "ayse");

        Assert.Equal(["1", "2", "3", "4", "5", "labels"], await SubjectsAsync(new ProblemWish()));
        Assert.Equal(["labels"], await SubjectsAsync(new ProblemWish(Cause: ProblemCause.QueueOld)));
        Assert.Equal(["2"], await SubjectsAsync(new ProblemWish(Owner: "ayse")));
        Assert.Equal(["1", "3", "4", "5", "labels"], await SubjectsAsync(new ProblemWish(Owner: "")));
        Assert.Equal(["1", "2", "3"], await SubjectsAsync(new ProblemWish(Before: Packages.Monday.AddHours(1))));
        Assert.Equal([new CauseCount(ProblemCause.Drift, 5), new CauseCount(ProblemCause.QueueOld, 1)], await List.CountAsync(None));

        await Problems.HealAsync(ProblemCause.Drift, ["1", "4"], None);
        Store.Clock.Advance(TimeSpan.FromHours(1));
        await DoAsync(mine, InboxDeed.Close, "ayse", said: "Bitti.");
        Assert.Equal(["2", "4", "1"], await SubjectsAsync(new ProblemWish(Closed: true)));
        Assert.Equal(["3", "5", "labels"], await SubjectsAsync(new ProblemWish()));
    }

    [Fact]
    public async Task Two_people_who_take_one_problem_at_once_are_not_both_told_that_it_is_theirs()
    {
        var ids = new List<long>();
        for (var i = 1; i <= 20; i++)
        {
            ids.Add(await ReportAsync($"{i}"));
        }

        var takings = await Task.WhenAll(new[] { "ayse", "fatma", "zehra" }.Select(who => Inbox.DoAsync(ids, new InboxWish(InboxDeed.Take, who), None)));

        Assert.All(ids, id => Assert.Single(takings, taking => taking[id] == InboxOutcome.Done));
        Assert.Equal(20, await Store.CountAsync("problem_deeds"));
    }

    private static IEnumerable<(long Id, InboxOutcome Outcome)> Pairs(IReadOnlyDictionary<long, InboxOutcome> outcomes) => outcomes.OrderBy(one => one.Key).Select(one => (one.Key, one.Value));

    private async Task<long> ReportAsync(string subject)
    {
        await Problems.ReportAsync(ProblemCause.Drift, subject, null, None);
        return (await OpenAsync()).Single(one => one.Problem.Cause == ProblemCause.Drift && one.Problem.Subject == subject).Problem.Id;
    }

    private async Task<IReadOnlyList<ListedProblem>> OpenAsync() => (await List.PageAsync(new ProblemWish(), null, 100, None)).Problems;

    private async Task<InboxOutcome> DoAsync(long id, InboxDeed deed, string who, string? owner = null, string? said = null) =>
        (await Inbox.DoAsync([id], new InboxWish(deed, who, owner, said), None))[id];

    private async Task<ProblemStory> StoryAsync(long id) => (await List.FindAsync(id, None))!;

    private async Task<List<string>> SubjectsAsync(ProblemWish wish)
    {
        var subjects = new List<string>();
        ChangePlace? place = null;
        do
        {
            var page = await List.PageAsync(wish, place, 2, None);
            subjects.AddRange(page.Problems.Select(one => one.Problem.Subject));
            place = page.Next;
        }
        while (place is not null);

        return subjects;
    }
}
