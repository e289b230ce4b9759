using GulluShoes.Functions.Hosting;
using GulluShoes.Functions.Hosting.LocalHost.OpenApi;

namespace GulluShoes.Tests.House;

public sealed class OpenApiTests
{
    private const string Update = "UPDATE_OPENAPI=1 dotnet test tests/GulluShoes.Tests --filter OpenApiTests";

    private static readonly string Committed = HouseFiles.Path("web", "src", "api", "openapi.json");

    [Fact]
    public async Task The_committed_document_says_what_the_doors_say()
    {
        var made = await ApiDocument.WriteAsync(FunctionCatalog.Of(typeof(FunctionCatalog).Assembly), CancellationToken.None);
        if (Environment.GetEnvironmentVariable("UPDATE_OPENAPI") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Committed)!);
            await File.WriteAllTextAsync(Committed, made);
        }

        var known = File.Exists(Committed) ? await File.ReadAllTextAsync(Committed) : "";
        Assert.True(made == known, $"web/src/api/openapi.json is out of date. Bring it up with: {Update}\nThen make the portal's types again: npm --prefix web run api");
    }
}
