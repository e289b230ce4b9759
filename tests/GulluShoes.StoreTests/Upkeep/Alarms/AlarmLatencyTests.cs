using GulluShoes.Shop.Pipeline;
using GulluShoes.Shop.Upkeep;
using GulluShoes.Store.Pipeline;
using GulluShoes.Store.Upkeep;
using GulluShoes.StoreTests.Stock;
using GulluShoes.StoreTests.Stores;
using static GulluShoes.StoreTests.Stores.Packages;

namespace GulluShoes.StoreTests.Upkeep.Alarms;

/// <summary>From the cause to the letter and the call outside: two minutes by the shop's clock, whenever in the minute it happens.</summary>
public sealed class AlarmLatencyTests(StoreServers servers) : StoreTest(servers)
{
    private static readonly TimeSpan Promise = TimeSpan.FromMinutes(2);
    private AlarmDesk desk = null!;

    protected override bool LedgerAgrees => false;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        desk = AlarmDesk.On(Store);
        await desk.HireAsync();
    }

    public override async Task DisposeAsync()
    {
        await desk.DisposeAsync();
        await base.DisposeAsync();
    }

    [Theory]
    [InlineData(ProblemCause.CancelledAfterPacking, 0)]
    [InlineData(ProblemCause.BackupFailed, 16)]
    [InlineData(ProblemCause.TrendyolRefuses, 36)]
    [InlineData(ProblemCause.AuditBroken, 56)]
    [InlineData(ProblemCause.CommandRefused, 14)]
    public async Task What_is_reported(ProblemCause cause, int second)
    {
        await ReadAsync(second);

        await desk.ReportAsync(cause);

        await HeardAsync(cause);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(29)]
    [InlineData(31)]
    [InlineData(59)]
    public async Task A_message_that_failed_too_often(int second)
    {
        await ReadAsync(second);

        await Store.Get<QueueSender>().SendJsonAsync(Queues.PoisonOf(Queues.Labels), "{}", None);

        await HeardAsync(ProblemCause.PoisonMessage);
    }

    [Fact]
    public async Task Orders_that_are_not_read_for_five_minutes_and_it_heals()
    {
        await ReadAsync(1);
        await desk.LetTickAsync(TimeSpan.FromMinutes(5));
        Assert.Empty(desk.Subjects);

        await HeardAsync(ProblemCause.SyncStopped);

        await ReadAsync(1);
        await desk.LetTickAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(0, await Store.CountAsync("problems where closed_at is null"));
    }

    [Fact]
    public async Task Messages_that_lie_in_the_outbox()
    {
        await Store.ExecuteAsync($"insert into outbox (queue, body, created_at) values ('labels', '{{}}', '{Store.Clock.GetUtcNow():O}')");
        Store.Clock.Advance(TimeSpan.FromMinutes(10));
        await ReadAsync(2);

        await HeardAsync(ProblemCause.QueueOld);
    }

    [Fact]
    public async Task A_queue_whose_foremost_message_nobody_takes()
    {
        await Store.Get<QueueSender>().SendJsonAsync(Queues.Pictures, "{}", None);
        Store.Clock.SetUtcNow(DateTimeOffset.UtcNow.AddMinutes(9));
        await ReadAsync(0);
        await desk.RaiseAsync();
        Assert.Empty(desk.Subjects);

        Store.Clock.Advance(TimeSpan.FromMinutes(2));
        await ReadAsync(0);
        await HeardAsync(ProblemCause.QueueOld);

        await Store.ClearQueuesAsync();
        await desk.RaiseAsync();
        Assert.Equal(0, await Store.CountAsync("problems where closed_at is null"));
    }

    [Fact]
    public async Task More_pairs_promised_than_there_are_and_it_heals_when_they_come()
    {
        var room = new StockRoom(Store);
        await room.TellAsync(Facts(1));
        await room.EnterAsync("Güllüayakkabı10", 1);
        Store.Clock.Advance(TimeSpan.FromHours(1));
        await ReadAsync(40);

        await room.TellAsync(Facts(2) with { Lines = [Line(20, "099", "Siyah", "37") with { Barcode = "Güllüayakkabı10" }] });

        await HeardAsync(ProblemCause.Oversold);
        await room.EnterAsync("Güllüayakkabı10", 1);
        await desk.RaiseAsync();
        Assert.Equal(0, await Store.CountAsync("problems where closed_at is null"));
    }

    [Fact]
    public async Task Numbers_that_trendyol_does_not_take()
    {
        var room = new StockRoom(Store);
        await room.TellAsync(Facts(1));
        await room.EnterAsync("Güllüayakkabı10", 1);
        await ReadAsync(20);

        await Store.ExecuteAsync("insert into stock_pushes (barcode, outcome, quantity) values ('Güllüayakkabı10', 'Rejected', 1)");

        await HeardAsync(ProblemCause.PushRejected);
    }

    /// <summary>The orders are read at this second of the minute, and all is well.</summary>
    private async Task ReadAsync(int second)
    {
        var now = Store.Clock.GetUtcNow();
        Store.Clock.SetUtcNow(new DateTimeOffset(now.Year, now.Month, now.Day, now.Hour, now.Minute, 0, TimeSpan.Zero).AddMinutes(1).AddSeconds(second));
        var id = await Store.Get<RunReports>().StartAsync(RunReports.FetchPackages, None);
        await Store.Get<RunReports>().FinishAsync(id, new RunFigures(), null, None);
    }

    private async Task HeardAsync(ProblemCause cause)
    {
        await desk.LetTickAsync(Promise);

        var word = Functions.Upkeep.Alarms.AlarmWords.Of(AlarmKinds.Of(cause)!.Value);
        Assert.Contains($"Güllü alarmı: {word}", desk.Subjects);
        Assert.Contains(desk.Ear.Heard, call => call.Body.Contains($"\"cause\":\"{cause.ToString()[..1].ToLowerInvariant()}{cause.ToString()[1..]}\"", StringComparison.Ordinal));
    }
}
