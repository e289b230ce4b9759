using FsCheck;
using FsCheck.Fluent;
using GulluShoes.Shop.Orders;
using GulluShoes.Shop.Stock;
using GulluShoes.Store.Stock;
using GulluShoes.Store.Stock.Twins;
using GulluShoes.StoreTests.Stores;
using static GulluShoes.StoreTests.Stores.Packages;

namespace GulluShoes.StoreTests.Stock;

/// <summary>
/// Whatever comes, is packed, cancelled, split, shipped, returned, counted, moved, merged, parted and told twice or late, in whatever order: the ledger says
/// what a simple model says, and agrees with itself.
/// </summary>
[Collection(LongCollection.Name)]
public sealed class LedgerProperties(StoreServers servers) : StoreTest(servers)
{
    private const int Width = 4;
    private static readonly string[] Statuses = [.. TrendyolStatus.All];
    private static readonly string[] Shelves = [ShelfCode.Unsaid, "A-01", "A-02"];
    private StockRoom room = null!;
    private DateTimeOffset start;
    private long next;

    private enum Deed
    {
        Tell,
        TellMany,
        Pack,
        Enter,
        Count,
        Move,
        Again,
        Merge,
        Part,
    }

    [Fact]
    public async Task Any_history_ends_in_the_stock_of_a_simple_model()
    {
        room = new StockRoom(Store);
        await room.MakeShelfAsync("A-01");
        await room.MakeShelfAsync("A-02");
        var deeds = Gen.Frequency(
            (6, Gen.Elements(Deed.Tell, Deed.TellMany)), (3, Gen.Constant(Deed.Pack)), (2, Gen.Elements(Deed.Enter, Deed.Count, Deed.Move, Deed.Again)),
            (1, Gen.Elements(Deed.Merge, Deed.Part)));
        var step = from deed in deeds from first in Gen.Choose(0, 255) from second in Gen.Choose(0, 255) select new Step(deed, first, second);
        var story = step.ListOf(30).Select(list => list.ToList()).ToArbitrary();

        // A failing story prints the seed with which it is told again.
        await Task.Run(() => Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(40), Prop.ForAll(story, told => IsTrueAsync(told).GetAwaiter().GetResult())));
        Assert.Equal(0, await Store.CountAsync("(select key from stock_movements group by key having count(*) > 1) twice"));
    }

    private async Task<bool> IsTrueAsync(List<Step> story)
    {
        var first = next += Width + 1;
        var model = new StockModel();
        StockWish[] last = [];
        start = Store.Clock.GetUtcNow();
        foreach (var step in story)
        {
            Store.Clock.Advance(TimeSpan.FromMinutes(1));
            last = await DoAsync(step, first, model, last);
            foreach (var size in Enumerable.Range(37, 2))
            {
                var barcode = Barcode(first, size);
                var onHand = (int?)await Store.ScalarAsync($"select on_hand from sellable_stock where barcode = '{barcode}'");
                var reserved = (int)(long)(await Store.ScalarAsync($"select coalesce(sum(reserved), 0) from reservations where barcode = '{barcode}'"))!;
                if ((model.OnHand(barcode), model.Reserved(barcode)) != (onHand, reserved))
                {
                    Assert.Fail($"{barcode}: {onHand} on hand, {reserved} reserved, not {model.OnHand(barcode)} and {model.Reserved(barcode)}, after {step}: {await room.StoryOfAsync(barcode)}");
                }
            }
        }

        await LedgerShould.AgreeAsync(Store);
        return true;
    }

    /// <summary>Does one thing, here and in the model; answers with what can be booked again.</summary>
    private async Task<StockWish[]> DoAsync(Step step, long first, StockModel model, StockWish[] last)
    {
        var barcode = Barcode(first, 37 + (step.First % 2));
        var (shelf, other) = (Shelves[step.Second % 3], Shelves[(step.Second + 1) % 3]);
        switch (step.Deed)
        {
            case Deed.Tell:
                await TellAsync(model, Told(first, step.First % Width, 1 + (step.Second % 9)));
                return last;
            case Deed.TellMany:
                await TellAsync(model, [.. Enumerable.Range(0, Width).Select(package => Told(first, package, 1 + ((step.First + (package * step.Second)) % 9)))]);
                return last;
            case Deed.Pack:
                await PackAsync(first + 1 + (step.First % Width), model);
                return last;
            case Deed.Enter:
                return await BookAsync(model, new StockWish(room.NewKey(), barcode, shelf, 1 + (step.Second % 9), Replaces: false, MovementReason.GoodsIn));
            case Deed.Count:
                return await BookAsync(model, new StockWish(room.NewKey(), barcode, shelf, step.Second % 9, Replaces: true, MovementReason.Count));
            case Deed.Move:
                return await BookAsync(
                    model,
                    new StockWish(room.NewKey(), barcode, shelf, -2, Replaces: false, MovementReason.Transfer),
                    new StockWish(room.NewKey(), barcode, other, 2, Replaces: false, MovementReason.Transfer));
            case Deed.Again:
                return await BookAsync(model, last);
            case Deed.Merge:
                await MergeAsync(model, barcode, Barcode(first, 38 - (step.First % 2)));
                return last;
            case Deed.Part:
                await PartAsync(model, barcode);
                return last;
            default:
                throw new InvalidOperationException($"Unknown deed {step.Deed}.");
        }
    }

    private async Task TellAsync(StockModel model, params PackageFacts[] told)
    {
        List<PackageFacts> ordered = [.. told.Where(one => one.OrderedAt <= Store.Clock.GetUtcNow())];
        await room.TellAsync([.. ordered]);
        foreach (var one in ordered)
        {
            model.Tell(one);
        }
    }

    private async Task PackAsync(long id, StockModel model)
    {
        if (await room.TryPackAsync(id))
        {
            model.Pack(id);
        }
    }

    private async Task<StockWish[]> BookAsync(StockModel model, params StockWish[] wishes)
    {
        if (await room.BookAsync(wishes) is StockOutcome.Done done)
        {
            foreach (var booked in done.Booked.Where(one => one.Counted))
            {
                model.Add(booked.Barcode, booked.Delta, Store.Clock.GetUtcNow());
            }
        }

        return wishes;
    }

    private async Task MergeAsync(StockModel model, string code, string barcode)
    {
        var before = model.OnHand(code) ?? 0;
        switch (await Store.Get<Aliases>().AddAsync(code, barcode, merges: true, "ayse", CancellationToken.None))
        {
            case AliasOutcome.Done { Changed: true } done:
                Assert.Equal(before, done.Pairs);
                model.Merge(code, barcode);
                break;
            case AliasOutcome.IsAlias:
                Assert.True(model.IsAlias(barcode));
                break;
            case AliasOutcome.Done:
                Assert.True(model.IsAlias(code));
                break;
            case var other:
                // Nobody has ever heard of them.
                Assert.IsType<AliasOutcome.UnknownProduct>(other);
                break;
        }
    }

    private async Task PartAsync(StockModel model, string code)
    {
        var parted = Assert.IsType<AliasOutcome.Done>(await Store.Get<Aliases>().RemoveAsync(code, "ayse", CancellationToken.None));
        Assert.Equal(model.IsAlias(code), parted.Changed);
        model.Part(code, parted.Pairs);
    }

    private static string Barcode(long first, int size) => $"M{first}-{size}";

    /// <summary>One version always says the same. Every other package is ordered in the middle of the story, when something may have been counted.</summary>
    private PackageFacts Told(long first, int package, int version) => Facts(first + 1 + package, version, Statuses[((version * 5) + package) % Statuses.Length]) with
    {
        OrderedAt = start.AddMinutes(package % 2 == 0 ? 10 : -10),
        Lines = [.. Enumerable.Range(0, 1 + (version % 2)).Select(line =>
            Line(((first + package) * 10) + line, "099", "Siyah", "37", 1 + (version % 3)) with { Barcode = Barcode(first, 37 + ((line + (version / 7)) % 2)) })],
    };

    private sealed record Step(Deed Deed, int First, int Second);
}
