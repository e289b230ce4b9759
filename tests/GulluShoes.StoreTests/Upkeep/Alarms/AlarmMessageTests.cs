using System.Net;
using GulluShoes.Functions.Upkeep.Alarms;
using GulluShoes.Shop.Upkeep;
using GulluShoes.Store.Upkeep;
using GulluShoes.Store.Upkeep.Alarms;
using GulluShoes.Store.Upkeep.Inbox;
using GulluShoes.StoreTests.Stores;

namespace GulluShoes.StoreTests.Upkeep.Alarms;

/// <summary>Whatever stands in the way: each alarm arrives, once, and nobody is woken who does not want to be.</summary>
public sealed class AlarmMessageTests(StoreServers servers) : StoreTest(servers)
{
    private AlarmDesk desk = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        desk = AlarmDesk.On(Store);
    }

    public override async Task DisposeAsync()
    {
        await desk.DisposeAsync();
        await base.DisposeAsync();
    }

    [Fact]
    public async Task A_dead_mail_server_keeps_letters_and_what_comes_meanwhile_goes_into_one()
    {
        await desk.HireAsync();
        desk.Bin.Open = false;
        await desk.ReportAsync(ProblemCause.BackupFailed);
        await desk.PostAsync();
        for (var package = 1; package <= 30; package++)
        {
            await desk.ReportAsync(ProblemCause.CancelledAfterPacking, $"{package}");
            Store.Clock.Advance(TimeSpan.FromMinutes(5));
            await desk.RaiseAsync();
        }

        Assert.Empty(desk.Subjects);
        Assert.Equal(2, await Store.CountAsync("alarm_messages where road = 'Mail'"));
        Assert.Equal(1, await Store.CountAsync("problems where cause = 'AlarmUndelivered' and subject = 'Mail' and closed_at is null"));

        desk.Bin.Open = true;
        Store.Clock.Advance(TimeSpan.FromMinutes(11));
        await desk.PostAsync();
        await desk.RaiseAsync();

        Assert.Equal(["Güllü alarmı: Yedek alınamadı", "Güllü: 32 alarm"], desk.Subjects);
        Assert.Contains("… ve 12 tane daha.", desk.Bin.Letters[1].TextBody, StringComparison.Ordinal);
        Assert.Equal(0, await Store.CountAsync("alarm_messages where ended_at is null"));
        Assert.Equal(0, await Store.CountAsync("problems where cause = 'AlarmUndelivered' and closed_at is null"));
    }

    [Fact]
    public async Task Quiet_hours_hold_back_and_the_morning_brings_one_letter_that_says_what_is_over()
    {
        Store.Clock.SetUtcNow(Packages.Monday.AddHours(9));
        await desk.HireAsync(quiet: new QuietHours(new TimeOnly(22, 0), new TimeOnly(8, 0)));
        await desk.ReportAsync(ProblemCause.BackupFailed);
        await desk.PostAsync();
        Assert.Single(desk.Bin.Letters);

        Store.Clock.Advance(TimeSpan.FromHours(3));
        await desk.ReportAsync(ProblemCause.TrendyolRefuses, "orders");
        await desk.PostAsync();
        await desk.ReportAsync(ProblemCause.CancelledAfterPacking, "7");
        await desk.PostAsync();
        Store.Clock.Advance(TimeSpan.FromHours(1));
        await Store.Get<Problems>().HealAsync(ProblemCause.TrendyolRefuses, ["orders"], None);
        await desk.PostAsync();
        Assert.Single(desk.Bin.Letters);

        Store.Clock.Advance(TimeSpan.FromHours(8));
        await desk.PostAsync();

        Assert.Equal("Güllü: 2 alarm", desk.Bin.Letters[1].Subject);
        Assert.Contains("Bu arada kapandı: 24.11.2026 01:00", desk.Bin.Letters[1].TextBody, StringComparison.Ordinal);
        Assert.Equal(2, desk.Bin.Letters.Count);
    }

    [Fact]
    public async Task What_comes_and_goes_is_told_once_in_half_an_hour_and_what_nobody_wants_not_at_all()
    {
        await desk.HireAsync("ayse", null, AlarmKind.BackupFailed);
        for (var time = 0; time < 4; time++)
        {
            await desk.ReportAsync(ProblemCause.TrendyolRefuses, "orders");
            await desk.ReportAsync(ProblemCause.BackupFailed);
            await desk.ReportAsync(ProblemCause.Drift);
            await desk.PostAsync();
            await Store.Get<Problems>().HealAsync(ProblemCause.TrendyolRefuses, ["orders"], None);
            Store.Clock.Advance(TimeSpan.FromMinutes(12));
        }

        Assert.Equal(["Güllü alarmı: Erişim reddedildi", "Güllü alarmı: Erişim reddedildi"], desk.Subjects);
        Assert.DoesNotContain(desk.Ear.Heard, call => call.Body.Contains("drift", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Six_processes_at_once_send_one_letter()
    {
        await desk.HireAsync();
        await desk.ReportAsync(ProblemCause.BackupFailed);
        await desk.ReportAsync(ProblemCause.CancelledAfterPacking, "7");

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(desk.PostAsync)));

        // Two letters when one process was between the problems; each problem in one of them.
        Assert.All(["Yedek alınamadı\n", "Hazırlanan paket iptal edildi\n"], title =>
            Assert.Equal(2, string.Concat(desk.Bin.Letters.Select(letter => letter.TextBody!.ReplaceLineEndings("\n"))).Split(title).Length));
        Assert.Equal(0, await Store.CountAsync("alarm_messages where ended_at is null"));
    }

    [Fact]
    public async Task Who_dies_after_the_letter_has_left_sends_the_same_again_under_the_same_number()
    {
        var id = await desk.HireAsync();
        await desk.ReportAsync(ProblemCause.BackupFailed);
        var to = new AlarmRecipient(AlarmRoad.Mail, id, AlarmDesk.Mail, Enum.GetValues<AlarmKind>(), null);
        await Store.Get<AlarmMessages>().GatherAsync([to], None);
        var taken = await Store.Get<AlarmMessages>().TakeAsync(to, None);
        Assert.Null(await Store.Get<AlarmMessages>().TakeAsync(to, None));

        await desk.ReportAsync(ProblemCause.CancelledAfterPacking, "7");
        Store.Clock.Advance(AlarmMessages.Hold);
        await desk.PostAsync();

        Assert.Equal(["Güllü alarmı: Yedek alınamadı", "Güllü alarmı: Hazırlanan paket iptal edildi"], desk.Subjects);
        Assert.Equal($"alarm-{taken!.Id}@gullu.example", desk.Bin.Letters[0].MessageId);
    }

    [Fact]
    public async Task An_address_that_nobody_has_ends_its_letter_and_is_told_to_the_others()
    {
        await desk.HireAsync();
        desk.Bin.ToRecipients = "550 no such user";
        await desk.ReportAsync(ProblemCause.BackupFailed);
        await desk.PostAsync();
        await desk.RaiseAsync();

        Assert.Equal(0, await Store.CountAsync("alarm_messages where road = 'Mail' and ended_at is null and attempts > 1"));
        Assert.Equal(1, await Store.CountAsync("problems where cause = 'AlarmUndelivered' and subject = 'Mail'"));
        Assert.Contains(desk.Ear.Heard, call => call.Body.Contains("alarmUndelivered", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_call_outside_is_signed_and_repeated_until_it_is_taken()
    {
        desk.Ear.Says = HttpStatusCode.BadGateway;
        await desk.ReportAsync(ProblemCause.CancelledAfterPacking, "7");
        await desk.PostAsync();
        Store.Clock.Advance(TimeSpan.FromSeconds(20));
        desk.Ear.Says = HttpStatusCode.OK;
        await desk.PostAsync();
        await desk.PostAsync();

        Assert.Equal(2, desk.Ear.Heard.Count);
        Assert.Equal((desk.Ear.Heard[0].Body, desk.Ear.Heard[0].Delivery), (desk.Ear.Heard[1].Body, desk.Ear.Heard[1].Delivery));
        Assert.Equal(AlarmHook.Signature(Store.Clock.GetUtcNow(), desk.Ear.Heard[1].Body, AlarmDesk.Secret), desk.Ear.Heard[1].Signature);
    }

    [Fact]
    public async Task What_a_person_closed_although_it_goes_on_stays_closed_for_half_a_day()
    {
        await Store.ExecuteAsync("insert into outbox (queue, body, created_at) values ('labels', '{}', '2020-01-01')");
        await desk.RaiseAsync();
        var open = Assert.Single(await Store.OpenProblemsAsync());
        Assert.Equal(InboxOutcome.Done, (await Store.Get<ProblemInbox>().DoAsync([open.Id], new InboxWish(InboxDeed.Close, "ayse", Said: "Bakıldı."), None))[open.Id]);

        await desk.RaiseAsync();
        Assert.Empty(await Store.OpenProblemsAsync());
        Store.Clock.Advance(TimeSpan.FromHours(13));
        await desk.RaiseAsync();

        Assert.Contains(await Store.OpenProblemsAsync(), problem => problem.Cause == ProblemCause.QueueOld);
    }

    [Fact]
    public async Task The_bell_rings_for_each_until_they_have_looked_and_only_with_what_they_want()
    {
        var (ayse, can) = (await desk.HireAsync(), await desk.HireAsync("can"));
        var bell = Store.Get<AlarmBell>();
        await desk.ReportAsync(ProblemCause.BackupFailed);
        await desk.ReportAsync(ProblemCause.CancelledAfterPacking, "7");
        await desk.ReportAsync(ProblemCause.Drift);
        await Store.Get<AlarmWishes>().SaveAsync(can, AlarmWish.Default with { Muted = [AlarmKind.BackupFailed] }, None);
        Assert.Equal((2, 1), (await bell.CountAsync(ayse, None), await bell.CountAsync(can, None)));

        var notices = await bell.ListAsync(ayse, None);
        await bell.ReadAsync(ayse, [notices[0].Id, notices[0].Id, 987654], None);

        Assert.Equal((1, 1), (await bell.CountAsync(ayse, None), await bell.CountAsync(can, None)));
        Assert.Equal([true, false], (await bell.ListAsync(ayse, None)).Select(notice => notice.Read));
        Store.Clock.Advance(TimeSpan.FromDays(15));
        Assert.Equal(0, await bell.CountAsync(ayse, None));
    }
}
