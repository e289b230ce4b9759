using GulluShoes.Local.Processes;
using GulluShoes.Local.Setup;

namespace GulluShoes.Tests.Local;

/// <summary>What every start of the command pays before it does anything.</summary>
public sealed class StartCostTests
{
    [Fact]
    public async Task The_build_of_the_command_does_not_list_the_tens_of_thousands_of_files_of_its_npm_packages()
    {
        var items = await Command.RunAsync(
            new ChildStart("msbuild", LocalCommand.Dotnet)
            {
                Arguments = ["msbuild", Repository.PathOf("infra/local/GulluShoes.Local.csproj"), "-getItem:None"],
            },
            CancellationToken.None);

        Assert.NotEmpty(items);
        Assert.DoesNotContain(items, line => line.Contains("package.json", StringComparison.Ordinal) || line.Contains("node_modules", StringComparison.Ordinal));
    }
}
