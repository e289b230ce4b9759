using GulluShoes.Shop.Staff;
using GulluShoes.Store.Staff;
using GulluShoes.StoreTests.Stores;

namespace GulluShoes.StoreTests.Staff;

/// <summary>A write that comes twice is done once.</summary>
public sealed class StoredAnswerTests(StoreServers servers) : StoreTest(servers)
{
    private const string Key = "0b6c4b3e";
    private static readonly byte[] Request = [1, 2, 3];
    private static readonly byte[] OtherRequest = [3, 2, 1];
    private static readonly StoredAnswer Answer = new(201, "application/json", "{}"u8.ToArray());
    private long person;

    private StoredAnswers Answers => Store.Get<StoredAnswers>();

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Store.Get<People>().AddAsync("ayse", "Ayşe", "Kırmızı-topuk-37", Role.Worker, None);
        person = (long)(await Store.ScalarAsync("select id from people"))!;
    }

    [Fact]
    public async Task The_same_request_gets_the_answer_of_the_first_and_another_with_its_key_none()
    {
        Assert.IsType<AnswerLookup.Fresh>(await BeginAsync(Request));
        await Answers.KeepAsync(person, Key, Answer, None);

        var again = Assert.IsType<AnswerLookup.Answered>(await BeginAsync(Request)).Answer;

        Assert.Equal((Answer.StatusCode, Answer.ContentType), (again.StatusCode, again.ContentType));
        Assert.Equal(Answer.Body, again.Body);
        Assert.IsType<AnswerLookup.Conflict>(await BeginAsync(OtherRequest));
    }

    [Fact]
    public async Task Of_many_at_once_one_does_the_work()
    {
        var lookups = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => BeginAsync(Request))));

        Assert.Single(lookups, lookup => lookup is AnswerLookup.Fresh);
        Assert.Equal(9, lookups.Count(lookup => lookup is AnswerLookup.InProgress));
    }

    [Fact]
    public async Task Work_that_failed_or_whose_process_died_may_be_tried_again()
    {
        Assert.IsType<AnswerLookup.Fresh>(await BeginAsync(Request));
        await Answers.LetGoAsync(person, Key, None);
        Assert.IsType<AnswerLookup.Fresh>(await BeginAsync(Request));
        Assert.IsType<AnswerLookup.InProgress>(await BeginAsync(Request));

        Store.Clock.Advance(TimeSpan.FromMinutes(3));

        Assert.IsType<AnswerLookup.Fresh>(await BeginAsync(Request));
    }

    [Fact]
    public async Task An_answer_is_kept_for_a_day()
    {
        await BeginAsync(Request);
        await Answers.KeepAsync(person, Key, Answer, None);

        Store.Clock.Advance(StoredAnswers.Kept);
        Assert.Equal(0, await Answers.SweepAsync(None));
        Store.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(1, await Answers.SweepAsync(None));
        Assert.IsType<AnswerLookup.Fresh>(await BeginAsync(OtherRequest));
    }

    private Task<AnswerLookup> BeginAsync(byte[] request) => Answers.BeginAsync(person, Key, request, None);
}
