using GulluShoes.Local.Parts;
using GulluShoes.Local.Processes;
using GulluShoes.Local.Setup;
using GulluShoes.StoreTests.Stores;

namespace GulluShoes.StoreTests.Audit;

/// <summary>The command that looks whether the log of changes is sound, when what it needs is away: a person reads one sentence, not what the program met.</summary>
public sealed class VerifyCommandTests(StoreServers servers) : StoreTest(servers)
{
    private const string Nowhere = "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;BlobEndpoint=http://127.0.0.1:1/a;QueueEndpoint=http://127.0.0.1:1/a;TableEndpoint=http://127.0.0.1:1/a;";

    [Fact]
    public async Task A_storage_that_is_away_is_named_in_a_sentence()
    {
        var database = Servers.Postgres.ConnectionStringFor((string)(await Store.ScalarAsync("select current_database()"))!);

        Assert.Contains("Depo (AzureWebJobsStorage, Backup__Storage) yanıt vermedi", await SayAsync(database, Nowhere), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_is_away_is_named_in_a_sentence() =>
        Assert.Contains("Veritabanı (ConnectionStrings__Shop) yanıt vermedi", await SayAsync("Host=127.0.0.1;Port=1;Database=x;Username=x", Servers.Azurite.ConnectionString), StringComparison.Ordinal);

    private static async Task<string> SayAsync(string database, string storage)
    {
        var start = DotnetProgram.Of("verify", "GulluShoes.SelfHost", new Dictionary<string, string?> { ["ConnectionStrings__Shop"] = database, ["AzureWebJobsStorage"] = storage }, null);
        var ended = await Assert.ThrowsAsync<LocalException>(() => Command.RunAsync(start with { Arguments = [.. start.Arguments, "verify"] }, CancellationToken.None));
        Assert.DoesNotContain("Exception", ended.Message, StringComparison.Ordinal);
        Assert.Contains("çıkış kodu 1", ended.Message, StringComparison.Ordinal);
        return ended.Message;
    }
}
