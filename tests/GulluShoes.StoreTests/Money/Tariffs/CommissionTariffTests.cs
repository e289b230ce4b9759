using GulluShoes.Shop.Money.Imports;
using GulluShoes.Store.Money.Imports;
using GulluShoes.Store.Money.Tariffs;
using GulluShoes.StoreTests.Money.Imports;
using GulluShoes.StoreTests.Stores;

namespace GulluShoes.StoreTests.Money.Tariffs;

/// <summary>Tariffs as versions: what each changes, also after others came or were taken back.</summary>
public sealed class CommissionTariffTests(StoreServers servers) : StoreTest(servers)
{
    private TariffRoom Room => new(Store);

    [Fact]
    public async Task A_tariff_is_read_with_its_periods_and_shows_rises_and_falls_of_each_product()
    {
        var first = await Room.UploadAsync([TariffRoom.First], new Offer("A", 899.9m, Offer.Usual), new Offer("B", "1.250,00 ₺", ["%24", "20,5", 16m, 12m]), new Offer("C", 500m, Offer.Usual));
        Assert.Equal((SheetKind.CommissionTariff, ImportState.Applied, "3 0 0 0"), (first.Kind, first.State, ImportRoom.Counts(first)));
        Assert.Equal("A →20 New, B →24 New, C →12 New", await Room.ChangesAsync(first.Id));

        var second = await Room.UploadAsync([TariffRoom.Second], new Offer("A", 899.9m, [24m, 17m, 16m, 12m]), new Offer("B", 1250m, [29m, 20.5m, 16m, 12m]), new Offer("C", 500m, Offer.Usual), new Offer("D", 700m, Offer.Usual));
        Assert.Equal("3 1 0 0", ImportRoom.Counts(second));
        Assert.Equal("B 24→29 Rose, A 20→17 Fell, D →16 New, C 12→12 Same", await Room.ChangesAsync(second.Id));
        Assert.Equal("A 20→17 Fell", await Room.ChangesAsync(second.Id, TariffChange.Fell));

        var lines = await Room.Tariffs.LinesAsync(second.Id, null, 2, 1, None);
        Assert.Equal((1L, 1L, 1L, 1L, 0L, 3), (lines.Rose, lines.Fell, lines.New, lines.Same, lines.Wrong, lines.Next));
        Assert.Equal((new DateTimeOffset(2026, 11, 23, 5, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 11, 27, 5, 0, 0, TimeSpan.Zero)), (lines.Lines[0].ValidFrom, lines.Lines[0].ValidTo));
    }

    [Fact]
    public async Task A_sheet_with_two_periods_has_a_version_for_each_and_one_without_holds_from_when_it_came()
    {
        var two = await Room.UploadAsync([TariffRoom.First, TariffRoom.Second], new Offer("A", 900m, Offer.Usual, [24m, 25m, 16m, 12m]), new Offer("B", 900m, Offer.Usual, Offer.Empty));
        Assert.Equal("A 20→25 Rose, A →20 New, B →20 New", await Room.ChangesAsync(two.Id));
        var old = await Room.UploadAsync([], new Offer("A", 900m, [24m, 22m, 16m, 12m]));
        Assert.Equal("A 25→22 Fell", await Room.ChangesAsync(old.Id));
        Assert.Equal(1L, await Store.CountAsync($"tariff_rows r join money_imports m on m.id = r.import_id and m.made_at = r.valid_from and r.valid_to is null"));
    }

    [Fact]
    public async Task A_preview_is_applied_and_taken_back_as_a_whole_and_the_same_content_is_one_import()
    {
        await Room.UploadAsync([TariffRoom.First], new Offer("A", 900m, Offer.Usual));
        var sheet = await TariffRoom.SheetAsync([TariffRoom.Second], new Offer("A", 900m, [24m, 21m, 16m, 12m]));
        var seen = await Room.Imports.UploadAsync(sheet, isPreview: true);
        Assert.Equal((ImportState.Read, "A 20→21 Rose"), (seen.State, await Room.ChangesAsync(seen.Id)));
        var next = await Room.UploadAsync(["24 Kasım 08.00-25 Kasım 07.59"], new Offer("A", 900m, [24m, 23m, 16m, 12m]));
        Assert.Equal("A 20→23 Rose", await Room.ChangesAsync(next.Id));

        Assert.Equal(ImportOutcome.Done, await Room.Imports.Statements.ApplyAsync(seen.Id, "muhasebe", None));
        Assert.Equal(ImportOutcome.Done, await Room.Imports.Statements.UndoAsync(next.Id, "muhasebe", None));
        Assert.Equal(ImportOutcome.Done, await Room.Imports.Statements.ApplyAsync(next.Id, "muhasebe", None));
        Assert.Equal("A 21→23 Rose", await Room.ChangesAsync(next.Id));
        Assert.Equal((seen.Id, true), await Room.Imports.KeepAsync(sheet));
    }

    [Fact]
    public async Task Cells_that_cannot_be_read_make_their_row_wrong_and_nothing_is_guessed()
    {
        var import = await Room.UploadAsync(
            [TariffRoom.First],
            new Offer("A", 900m, Offer.Usual),
            new Offer("8,68E+12", 900m, Offer.Usual),
            new Offer(8680000000001m, 900m, Offer.Usual),
            new Offer(null, 900m, Offer.Usual),
            new Offer("B", "yok", Offer.Usual),
            new Offer("C", 900m, [24m, 0.2m, 16m, 12m]),
            new Offer("D", 900m, [24m, null, 16m, 12m]),
            new Offer("E", 900m, Offer.Usual) { From1 = 500m },
            new Offer("F", 900m, Offer.Usual),
            new Offer("F", 900m, [24m, 21m, 16m, 12m]),
            new Offer("A", 900m, Offer.Usual),
            new Offer("G", 0m, Offer.Usual),
            new Offer("H", 900m, Offer.Empty));

        Assert.Equal("1 1 0 11", ImportRoom.Counts(import));
        var wrong = (await Room.Tariffs.LinesAsync(import.Id, TariffChange.Wrong, 0, 50, None)).Lines;
        Assert.Equal(
            ["3 Barkod", "4 Barkod", "5 Barkod", "6 Güncel TSF", "7 2.KOMİSYON", "8 2.KOMİSYON", "9 1.Fiyat Alt Limit", "10 Barkod", "11 Barkod", "13 Güncel TSF", "14 1.KOMİSYON"],
            wrong.OrderBy(line => line.Row).Select(line => $"{line.Row} {line.WrongColumn}"));
        Assert.Contains("kesir", wrong.Single(line => line.Row == 7).Wrong, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_layout_that_nobody_knows_is_refused_and_can_be_read_again_later()
    {
        var unknown = await Room.Imports.UploadAsync(await ImportRoom.SheetAsync(["BARKOD", "GÜNCEL KOMİSYON", "GÜNCEL TSF", "1.KOMİSYON"], ["A", 1m, 2m, 3m]));
        Assert.Equal(ImportState.Refused, unknown.State);
        Assert.StartsWith("Eksik sütun: 1.Fiyat Alt Limit", unknown.Refusal, StringComparison.Ordinal);

        // A sheet that an earlier version of the shop could not read.
        var sheet = await TariffRoom.SheetAsync([TariffRoom.First], new Offer("A", 900m, Offer.Usual));
        var (id, _) = await Room.Imports.KeepAsync(sheet);
        await Room.Imports.Statements.RefuseAsync(id, SheetKind.CommissionTariff, "Tarifeler henüz işlenmiyor.", None);
        var intake = Store.Get<ImportIntake>();
        Assert.Equal(ImportOutcome.Done, await intake.RereadAsync(id, None));
        Assert.Equal((ImportOutcome.Closed, ImportOutcome.Unknown), (await intake.RereadAsync(id, None), await intake.RereadAsync(99, None)));
        var read = await Room.Imports.ReadAsync(id);
        Assert.Equal((ImportState.Applied, "1 0 0 0"), (read.State, ImportRoom.Counts(read)));
    }

    [Fact]
    public async Task A_reading_that_is_killed_in_the_middle_begins_again_and_keeps_each_row_once()
    {
        const int Rows = 6_000;
        var (id, _) = await Room.Imports.KeepAsync(await TariffRoom.SheetAsync([TariffRoom.First], [.. Enumerable.Range(1, Rows).Select(place => new Offer($"P{place}", 900m, Offer.Usual))]));
        using var killed = new CancellationTokenSource();
        var reading = Room.Imports.ReadAsync(id, killed.Token);
        await Doors.Soon.TrueAsync(async () => await Store.CountAsync("tariff_rows") > 0, "No row is kept.");
        await killed.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);

        await Task.WhenAll(Room.Imports.ReadAsync(id), Room.Imports.ReadAsync(id));

        var import = (await Room.Imports.Imports.FindAsync(id, None))!;
        Assert.Equal((ImportState.Applied, (long)Rows, "6000 0 0 0"), (import.State, import.Rows, ImportRoom.Counts(import)));
    }
}
