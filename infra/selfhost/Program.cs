using System.Globalization;
using Azure;
using GulluShoes.Store;
using GulluShoes.Store.Audit;
using GulluShoes.Store.Upkeep.Backups;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

// What is done by hand on the server: with the settings of the shop in the environment (ConnectionStrings__Shop, AzureWebJobsStorage, Backup__Storage).
const string Usage = "Kullanım: backup | backups | restore [YEDEK] | verify [MÜHÜR]\n  backup    şimdi yedek alır\n  backups   yedekleri sayar, en yenisi üstte\n  restore   boş bir veritabanına geri yükler; ad verilmezse en yenisini\n  verify    işlem kayıtlarını mühürleriyle ve gece saklanan kopyalarıyla karşılaştırır; başka yerde saklanan bir mühür verilirse onu da arar";

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
try
{
    await using var store = new ServiceCollection().AddLogging().AddStore(configuration).BuildServiceProvider();
    return args switch
    {
        ["backup"] => await BackUpAsync(store, stop.Token),
        ["backups"] => await ListAsync(store, stop.Token),
        ["restore", .. var rest] when rest.Length <= 1 => await RestoreAsync(store, rest.FirstOrDefault(), stop.Token),
        ["verify", .. var rest] when rest.Length <= 1 => await VerifyAsync(store.GetRequiredService<AuditSeals>(), store.GetRequiredService<AuditAnchors>(), rest.FirstOrDefault(), stop.Token),
        _ => Say(Usage, 2),
    };
}
catch (RestoreRefusedException refused)
{
    return Say($"Hiçbir şey değiştirilmedi: {refused.Message}", 1);
}
catch (Exception away) when (away is RequestFailedException or AggregateException { InnerException: RequestFailedException })
{
    // Where nobody listens, Azure's client gathers what each of its tries met.
    var first = away as RequestFailedException ?? (RequestFailedException)away.InnerException!;
    return Say($"Depo (AzureWebJobsStorage, Backup__Storage) yanıt vermedi: {first.ErrorCode ?? first.Message}", 1);
}
catch (NpgsqlException away)
{
    return Say($"Veritabanı (ConnectionStrings__Shop) yanıt vermedi: {away.Message}", 1);
}

static async Task<int> BackUpAsync(ServiceProvider store, CancellationToken ct)
{
    var made = await store.GetRequiredService<Backups>().TakeAsync(ct);
    return Say(string.Create(CultureInfo.InvariantCulture, $"{made.Id}: {made.Tables.Sum(table => table.Rows)} satır, {made.Size} bayt, {made.BlobCount} dosya listelendi."), 0);
}

static async Task<int> ListAsync(ServiceProvider store, CancellationToken ct)
{
    foreach (var at in await store.GetRequiredService<BackupShelf>().ListAsync(ct))
    {
        Say(BackupShelf.IdOf(at), 0);
    }

    return 0;
}

static async Task<int> RestoreAsync(ServiceProvider store, string? id, CancellationToken ct)
{
    var restored = await store.GetRequiredService<Restoring>().BringBackAsync(id, ct);
    foreach (var missing in restored.Missing)
    {
        Say($"Eksik dosya: {missing}", 0);
    }

    return Say(string.Create(CultureInfo.InvariantCulture, $"{restored.Backup.Id} geri yüklendi: {restored.Rows} satır; {restored.Missing.Count} dosya eksik."), 0);
}

static async Task<int> VerifyAsync(AuditSeals seals, AuditAnchors anchors, string? kept, CancellationToken ct)
{
    if (await seals.FindBrokenAsync(ct) is { } broken)
    {
        return Say(string.Create(CultureInfo.InvariantCulture, $"BOZUK: {broken.What}. Mühür: {broken.Seal?.ToString(CultureInfo.InvariantCulture) ?? "yok"}. Kayıt: {broken.Row?.ToString(CultureInfo.InvariantCulture) ?? "mührün kendisi"}."), 1);
    }

    // Whoever makes all seals anew makes a chain that is sound; only a copy that was kept elsewhere tells.
    if (kept is not null && await seals.NumberOfAsync(kept, ct) is null)
    {
        return Say($"BOZUK: {kept} mührü artık yok; kayıtlar baştan mühürlenmiş.", 1);
    }

    if (await anchors.FirstLostAsync(ct) is { } lost)
    {
        return Say(string.Create(CultureInfo.InvariantCulture, $"BOZUK: {lost.Number} numaralı mühür her gece saklanan kopyasından farklı; kayıtlar baştan mühürlenmiş ya da eski bir yedek geri yüklenmiş."), 1);
    }

    return Say(await seals.LastAsync(ct) is { } last ? string.Create(CultureInfo.InvariantCulture, $"Kayıtlar sağlam. Son mühür {last.Number}: {last.Hash}") : "Kayıtlar sağlam; henüz mühür yok.", 0);
}

static int Say(string text, int code)
{
    (code == 0 ? Console.Out : Console.Error).WriteLine(text);
    return code;
}
