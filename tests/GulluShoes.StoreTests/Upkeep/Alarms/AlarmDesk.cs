using GulluShoes.Functions.Hosting;
using GulluShoes.Functions.Upkeep.Alarms;
using GulluShoes.Shop.Staff;
using GulluShoes.Shop.Upkeep;
using GulluShoes.Store.Labels;
using GulluShoes.Store.Staff;
using GulluShoes.Store.Upkeep;
using GulluShoes.Store.Upkeep.Alarms;
using GulluShoes.StoreTests.Stores;
using MailKit.Security;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace GulluShoes.StoreTests.Upkeep.Alarms;

/// <summary>The timers of the alarms, driven by the clock that the test winds, with a mail server and a listener at their ends.</summary>
internal sealed class AlarmDesk : IAsyncDisposable
{
    public const string Secret = "0123456789abcdef0123456789abcdef";
    public const string Mail = "ayse@ornek.com";

    private readonly TestStore store;
    private readonly HttpClient http;
    private readonly IOptions<AlarmRoads> roads;

    private AlarmDesk(TestStore store)
    {
        this.store = store;
        http = new HttpClient(Ear);
        roads = Options.Create(new AlarmRoads
        {
            MailServer = "127.0.0.1",
            MailPort = Bin.Port,
            MailSecurity = SecureSocketOptions.None,
            MailFrom = "alarm@gullu.example",
            HookUrl = new Uri("https://ear.example/alarms"),
            HookSecret = Secret,
        });
    }

    public MailBin Bin { get; } = new();

    public HookEar Ear { get; } = new();

    public IEnumerable<string> Subjects => Bin.Letters.Select(letter => letter.Subject ?? "");

    public static AlarmDesk On(TestStore store) => new(store);

    /// <summary>Somebody who wants letters.</summary>
    public async Task<long> HireAsync(string name = "ayse", QuietHours? quiet = null, params AlarmKind[] mailMuted)
    {
        Assert.True(await store.Get<People>().AddAsync(name, name, "Kırmızı-topuk-37", Role.Manager, CancellationToken.None));
        var id = (long)(await store.ScalarAsync($"select id from people where user_name = '{name}'"))!;
        await store.Get<AlarmWishes>().SaveAsync(id, new AlarmWish([], Mail, mailMuted, quiet), CancellationToken.None);
        return id;
    }

    public Task ReportAsync(ProblemCause cause, string subject = "1") => store.Get<Problems>().ReportAsync(cause, subject, null, CancellationToken.None);

    /// <summary>What RaiseAlarms does.</summary>
    public async Task RaiseAsync()
    {
        await store.Get<AlarmWatch>().LookAsync(CancellationToken.None);
        await PostAsync();
    }

    public Task PostAsync() => new AlarmPost(
        store.Get<AlarmMessages>(),
        new AlarmRecipients(store.Get<AlarmWishes>(), store.Get<IOptionsMonitor<AlarmSettings>>(), roads),
        new AlarmRoadsOut(new AlarmMail(roads, Options.Create(new PortalAddress())), new AlarmHook(http, roads, store.Clock)),
        store.Clock,
        NullLogger<AlarmPost>.Instance).SendAsync(CancellationToken.None);

    /// <summary>Lets the timers of the shipped schedules tick for a while.</summary>
    public async Task LetTickAsync(TimeSpan time)
    {
        var settings = new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json")).Build();
        (CronSchedule When, Func<Task> Do)[] timers =
        [
            (new CronSchedule(settings["Schedules:WatchPoison"]!, "WatchPoison"), () => store.Get<PoisonQueues>().CollectAsync(CancellationToken.None)),
            (new CronSchedule(settings["Schedules:RaiseAlarms"]!, "RaiseAlarms"), RaiseAsync),
        ];
        var end = store.Clock.GetUtcNow() + time;
        while (timers.MinBy(timer => timer.When.After(store.Clock.GetUtcNow())) is var next && next.When.After(store.Clock.GetUtcNow()) is var at && at <= end)
        {
            store.Clock.SetUtcNow(at);
            await next.Do();
        }

        store.Clock.SetUtcNow(end);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await Bin.DisposeAsync();
    }
}
