using GulluShoes.Store.Money.Imports;
using GulluShoes.StoreTests.Stores;

namespace GulluShoes.StoreTests.Money.Imports;

/// <summary>What stands for an order after sheets came, came again, and were taken back.</summary>
public sealed class OrderStatementTests(StoreServers servers) : StoreTest(servers)
{
    private const int Universes = 4;

    private ImportRoom Room => new(Store);

    [Fact]
    public async Task A_later_sheet_fills_in_fees_that_were_zero_and_taking_it_back_restores_what_stood()
    {
        await Store.Intake.ApplyAsync(Packages.Many(2), None);
        var first = await Room.UploadAsync(new Said(ImportRoom.Number(1), -235m), new Said(ImportRoom.Number(2), -100m));
        var second = await Room.UploadAsync(new Said(ImportRoom.Number(1), -235m, -90m, "Teslim Edildi"), new Said(ImportRoom.Number(2), -100m));

        Assert.Equal(("2 0 0 0", "1 1 0 0"), (ImportRoom.Counts(first), ImportRoom.Counts(second)));
        Assert.Equal("1: -235/-90 Teslim Edildi, 2: -100/0 Yeni Sipariş", await Room.StandingAsync());
        Assert.Equal(-335m, second.Commission);
        Assert.Equal(2L, await Store.CountAsync("orders where ordered_at = package_created_at"));

        Assert.Equal(ImportOutcome.Done, await Room.Statements.UndoAsync(second.Id, "muhasebe", None));
        Assert.Equal("1: -235/0 Yeni Sipariş, 2: -100/0 Yeni Sipariş", await Room.StandingAsync());
        Assert.Equal(ImportOutcome.Closed, await Room.Statements.UndoAsync(second.Id, "muhasebe", None));
        Assert.Equal(ImportOutcome.Done, await Room.Statements.UndoAsync(first.Id, "muhasebe", None));
        Assert.Equal("", await Room.StandingAsync());

        Assert.Equal(ImportOutcome.Done, await Room.Statements.ApplyAsync(second.Id, "muhasebe", None));
        Assert.Equal("1: -235/-90 Teslim Edildi, 2: -100/0 Yeni Sipariş", await Room.StandingAsync());
        Assert.Equal(ImportOutcome.Unknown, await Room.Statements.ApplyAsync(99, "muhasebe", None));
    }

    [Fact]
    public async Task The_same_content_is_one_import_also_when_it_comes_twice_at_once()
    {
        var sheet = await ImportRoom.SheetAsync(new Said(ImportRoom.Number(1), -235m));
        var kept = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Room.KeepAsync(sheet)));
        Assert.Single(kept.Select(one => one.Id).Distinct());
        Assert.Single(kept, one => !one.IsKnown);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Room.ReadAsync(kept[0].Id)));
        var again = await Room.UploadAsync(sheet);

        Assert.Equal((kept[0].Id, ImportState.Applied, 1L, "0 0 1 0"), (again.Id, again.State, again.Rows, ImportRoom.Counts(again)));
        Assert.Equal("1: -235/0 Yeni Sipariş", await Room.StandingAsync());
    }

    [Fact]
    public async Task A_preview_changes_nothing_until_somebody_says_so()
    {
        await Store.Intake.ApplyAsync(Packages.Many(1), None);
        var seen = await Room.UploadAsync(await ImportRoom.SheetAsync(new Said(ImportRoom.Number(1), -235m), new Said(ImportRoom.Number(2), -10m)), isPreview: true);
        Assert.Equal((ImportState.Read, "1 0 1 0", ""), (seen.State, ImportRoom.Counts(seen), await Room.StandingAsync()));

        Assert.Equal(ImportOutcome.Done, await Room.Statements.ApplyAsync(seen.Id, "muhasebe", None));
        Assert.Equal("1: -235/0 Yeni Sipariş, 2: -10/0 Yeni Sipariş", await Room.StandingAsync());
        // A message that comes late must not apply again over what is fresher by now.
        await Room.UploadAsync(new Said(ImportRoom.Number(1), -235m, -90m));
        await Room.ReadAsync(seen.Id);
        Assert.Equal("1: -235/-90 Yeni Sipariş, 2: -10/0 Yeni Sipariş", await Room.StandingAsync());
    }

    [Fact]
    public async Task An_order_that_comes_after_its_statement_is_matched()
    {
        var import = await Room.UploadAsync(new Said(ImportRoom.Number(1), -235m), new Said(ImportRoom.Number(7), -235m));
        Assert.Equal("0 0 2 0", ImportRoom.Counts(import));
        Assert.Equal(0, await Room.Statements.MatchAsync(None));

        await Store.Intake.ApplyAsync(Packages.Many(3), None);

        Assert.Equal(1, await Room.Statements.MatchAsync(None));
        Assert.Equal("1 0 1 0", ImportRoom.Counts((await Room.Imports.FindAsync(import.Id, None))!));
    }

    [Fact]
    public async Task What_stands_cannot_be_deleted_and_an_import_never()
    {
        var import = await Room.UploadAsync(new Said(ImportRoom.Number(1), -235m), new Said(ImportRoom.Number(2), -100m));

        await RestrictedAsync($"delete from import_rows where import_id = {import.Id}");
        await RestrictedAsync("delete from money_imports");

        Assert.Equal((2L, 1L), (await Store.CountAsync("import_rows"), await Store.CountAsync("money_imports")));
        await Room.Statements.UndoAsync(import.Id, "muhasebe", None);
        await Store.ExecuteAsync($"delete from import_rows where import_id = {import.Id}");

        async Task RestrictedAsync(string sql) => Assert.Equal("23001", (await Assert.ThrowsAsync<Npgsql.PostgresException>(() => Store.ExecuteAsync(sql))).SqlState);
    }

    [Fact]
    public async Task An_order_that_is_twice_in_a_sheet_counts_once_and_not_at_all_when_its_rows_contradict_each_other()
    {
        var import = await Room.UploadAsync(
            new Said(ImportRoom.Number(1), -235m), new Said(ImportRoom.Number(1), -235m), new Said(ImportRoom.Number(2), -100m), new Said(ImportRoom.Number(2), -120m), new Said(ImportRoom.Number(3), -1m));

        Assert.Equal("0 1 2 2", ImportRoom.Counts(import));
        Assert.Equal("1: -235/0 Yeni Sipariş, 3: -1/0 Yeni Sipariş", await Room.StandingAsync());
        var wrong = (await Room.Imports.RowsAsync(import.Id, RowOutcome.Error, 0, 50, None)).Rows;
        Assert.Equal([4, 5], wrong.Select(row => row.Row));
        Assert.All(wrong, row => Assert.Contains("farklı tutarlarla", row.Wrong, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reading_that_is_killed_in_the_middle_begins_again_and_counts_nothing_twice()
    {
        const int Rows = 5_000;
        var (id, _) = await Room.KeepAsync(await ImportRoom.SheetAsync([.. Enumerable.Range(1, Rows).Select(order => new Said(ImportRoom.Number(order), -1m))]));
        using var killed = new CancellationTokenSource();
        var reading = Room.ReadAsync(id, killed.Token);
        await Doors.Soon.TrueAsync(async () => await Store.CountAsync("import_rows") > 0, "No row is kept.");
        await killed.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        Assert.Equal("Received", await Store.ScalarAsync("select state from money_imports"));
        Assert.Equal(0L, await Store.CountAsync("order_statements"));

        // What was said of the rows that are kept is not true any more; the end of the reading says it anew.
        await Store.Intake.ApplyAsync(Packages.Many(3), None);
        Assert.Equal(0, await Room.Statements.MatchAsync(None));
        await Task.WhenAll(Room.ReadAsync(id), Room.ReadAsync(id));

        var import = (await Room.Imports.FindAsync(id, None))!;
        Assert.Equal((ImportState.Applied, (long)Rows, -Rows, "3 0 4997 0"), (import.State, import.Rows, import.Commission, ImportRoom.Counts(import)));
        Assert.Equal((long)Rows, await Store.CountAsync("order_statements"));
    }

    [Fact]
    public async Task Neither_the_order_of_sheets_nor_what_was_taken_back_in_between_matters_for_what_stands()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        string[] words = ["Yeni Sipariş", "Kargoda", "Teslim Edildi", "İade Edildi"];
        var sheets = new List<byte[]>();
        for (var sheet = 0; sheet < 5; sheet++)
        {
            sheets.Add(await ImportRoom.SheetAsync([.. Enumerable.Range(1, 8).Where(_ => random.Next(4) > 0)
                .Select(order => new Said(ImportRoom.Number(order), -random.Next(3) * 10m, -random.Next(2) * 90m, words[random.Next(4)])), new Said(ImportRoom.Number(50 + sheet), -1m)]));
        }

        var outcomes = new HashSet<string>();
        for (var universe = 0; universe < Universes; universe++)
        {
            outcomes.Add(await RunAsync(sheets, random));
        }

        Assert.True(outcomes.Count == 1, $"Seed {seed}:\n{string.Join('\n', outcomes)}");
    }

    /// <summary>All sheets in some order, each perhaps taken back and done again, and the last one taken back for good.</summary>
    private async Task<string> RunAsync(List<byte[]> sheets, Random random)
    {
        await using var store = await TestStore.CreateAsync(Servers);
        var room = new ImportRoom(store);
        var places = Enumerable.Range(0, sheets.Count).ToArray();
        random.Shuffle(places);
        var gone = 0L;
        foreach (var place in places)
        {
            var import = await room.UploadAsync(sheets[place]);
            gone = place == sheets.Count - 1 ? import.Id : gone;
            if (random.Next(2) == 0)
            {
                await room.Statements.UndoAsync(import.Id, "muhasebe", None);
                await room.Statements.ApplyAsync(import.Id, "muhasebe", None);
            }
        }

        await room.Statements.UndoAsync(gone, "muhasebe", None);
        return await room.StandingAsync();
    }
}
