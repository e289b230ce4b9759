using GulluShoes.Functions.Upkeep.Auditing;
using GulluShoes.Store.Audit;
using GulluShoes.Store.Pipeline;
using GulluShoes.Store.Upkeep;
using GulluShoes.StoreTests.Stores;
using Microsoft.Extensions.Logging.Abstractions;

namespace GulluShoes.StoreTests.Audit;

/// <summary>Copies of seals that whoever owns the database cannot change.</summary>
public sealed class AuditAnchorTests(StoreServers servers) : StoreTest(servers)
{
    private AuditAnchors Anchors => Store.Get<AuditAnchors>();

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await foreach (var blob in Store.Get<StorageAccount>().Container(StorageAccount.Anchors).GetBlobsAsync())
        {
            await Store.Get<StorageAccount>().Container(StorageAccount.Anchors).DeleteBlobAsync(blob.Name);
        }
    }

    [Fact]
    public async Task The_newest_seal_is_noted_and_nothing_before_the_first()
    {
        Assert.Null(await Anchors.KeepAsync(None));
        await SealAsync("A-1");

        var anchor = await Anchors.KeepAsync(None);

        Assert.Equal(1, anchor?.Number);
        Assert.Equal(anchor, await Anchors.KeepAsync(None));
        await SealAsync("A-2");
        Assert.Equal(2, (await Anchors.KeepAsync(None))?.Number);
        Assert.Null(await Anchors.FirstLostAsync(None));
        Assert.Null(await Anchors.NewestLostAsync(None));
    }

    [Fact]
    public async Task A_log_whose_seals_were_all_made_anew_is_told_the_next_night_and_found_for_ever()
    {
        await SealAsync("A-1");
        await CheckAsync();
        Assert.Equal("", await ProblemsAsync());
        await Store.ExecuteAsync(
            """
            set session_replication_role = replica;
            update audit_log set who = 'başkası';
            truncate audit_seals;
            insert into audit_waiting select id from audit_log
            """);
        await Store.Get<AuditSeals>().SealAsync(None);
        Assert.Null(await Store.Get<AuditSeals>().FindBrokenAsync(None));

        await CheckAsync();

        Assert.Equal("anchor 1", await ProblemsAsync());
        Assert.Null(await Anchors.NewestLostAsync(None));
        await SealAsync("A-2");
        await CheckAsync();
        Assert.Equal(1, (await Anchors.FirstLostAsync(None))?.Number);
    }

    private async Task SealAsync(string shelf)
    {
        await Store.ExecuteAsync($"insert into shelves values ('{shelf}', now(), 'ayse')");
        await Store.Get<AuditSeals>().SealAsync(None);
    }

    /// <summary>A night goes by.</summary>
    private Task CheckAsync()
    {
        Store.Clock.Advance(TimeSpan.FromDays(1));
        return new CheckAudit(Store.Get<AuditSeals>(), Anchors, Store.Get<Problems>(), NullLogger<CheckAudit>.Instance).Run(null!, None);
    }

    private async Task<object?> ProblemsAsync() => await Store.ScalarAsync("select coalesce(string_agg(subject, ', '), '') from problems where cause = 'AuditBroken'");
}
