using GulluShoes.Shop.Catalog;
using GulluShoes.Shop.Catalog.Creating;
using GulluShoes.Shop.Orders;
using GulluShoes.Shop.Stock;
using GulluShoes.Store.Catalog;
using GulluShoes.Store.Catalog.Creating;
using GulluShoes.Store.Pushing;
using GulluShoes.Store.Stock.Pushing;
using GulluShoes.StoreTests.Stores;

namespace GulluShoes.StoreTests.Stock.Pushing;

/// <summary>A product whose pairs lie here already, and that the marketplace has not let in yet.</summary>
public sealed class PushApprovalTests(StoreServers servers) : StoreTest(servers)
{
    private PushRoom room = null!;

    private PushReader Reader => Store.Get<PushReader>();

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        room = new PushRoom(Store);
    }

    [Theory]
    [InlineData(PublicationState.Local)]
    [InlineData(PublicationState.Sent)]
    [InlineData(PublicationState.Waiting)]
    [InlineData(PublicationState.Rejected)]
    [InlineData(PublicationState.Refused)]
    public async Task Its_number_waits_is_shown_as_waiting_for_approval_and_makes_no_queue_look_old(PublicationState state)
    {
        await room.FillAsync(2, 3);
        await PublishAsync(1, state);

        Assert.Equal("P-0 3", PushRoom.Says(await room.SendAsync()));
        Assert.Null(await room.ClaimAsync());
        var summary = await Reader.SummaryAsync(None);
        Assert.Equal((1L, 1L), (summary.Waiting, summary.Unapproved));
        Assert.Equal(["P-0"], (await Reader.SizesAsync(PushShow.Waiting, None)).Select(size => size.Barcode));
        var waiting = Assert.Single(await Reader.SizesAsync(PushShow.Unapproved, None));
        Assert.Equal(("P-1", PushState.Unapproved, 3, null), (waiting.Barcode, waiting.State, waiting.Sellable, waiting.Told));
    }

    [Fact]
    public async Task It_is_told_once_it_is_approved()
    {
        await room.FillAsync(1, 3);
        await PublishAsync(0, PublicationState.Waiting);
        Assert.Null(await room.ClaimAsync());

        await Store.Get<Approvals>().ApproveAsync("P-0", 17, None);

        Assert.Equal("P-0 3", PushRoom.Says(await room.ClaimAsync()));
        Assert.Empty(await Reader.SizesAsync(PushShow.Unapproved, None));
    }

    [Fact]
    public async Task What_the_marketplace_lists_as_approved_is_told_whatever_its_draft_has_heard()
    {
        await room.FillAsync(3, 3);
        await PublishAsync(0, PublicationState.Refused);
        await PublishAsync(1, PublicationState.Waiting);
        await PublishAsync(2, PublicationState.Waiting);

        await Store.Get<Listings>().KeepAsync([Listed(0, ListingApproval.Approved), Listed(1, ListingApproval.Pending), Listed(2, ListingApproval.Rejected)], None);

        Assert.Equal("P-0 3", PushRoom.Says(await room.ClaimAsync()));
        Assert.Equal(["P-1", "P-2"], (await Reader.SizesAsync(PushShow.Unapproved, None)).Select(size => size.Barcode));
    }

    [Fact]
    public async Task An_old_refusal_of_it_is_no_refusal_but_waits_for_approval()
    {
        await room.FillAsync(1, 3);
        await room.HearAsync(await room.SendAsync(), isDone: true, new ItemReceipt("P-0", "Ürün bulunamadı"));
        Assert.Single(await Reader.SizesAsync(PushShow.Rejected, None));

        await PublishAsync(0, PublicationState.Waiting);

        Assert.Empty(await Reader.SizesAsync(PushShow.Rejected, None));
        Assert.Equal((0L, 1L), ((await Reader.SummaryAsync(None)).Rejected, (await Reader.SummaryAsync(None)).Unapproved));
        Assert.Equal(PushState.Unapproved, Assert.Single(await Reader.SizesAsync(PushShow.Unapproved, None)).State);
    }

    private static ListingFacts Listed(int product, ListingApproval approval) => new()
    {
        Barcode = PushRoom.Barcode(product),
        Variant = new VariantName("099", "Siyah", $"{36 + product}"),
        Pictures = [],
        ContentId = 17 + product,
        Approval = approval,
    };

    private Task PublishAsync(int product, PublicationState state) => Store.ExecuteAsync(
        $"""
        insert into product_publications (channel, draft_id, model, state, changed_at, barcode, colour, size)
        values ('Trendyol', gen_random_uuid(), '099', '{state}', now(), '{PushRoom.Barcode(product)}', 'Siyah', '37')
        """);
}
