using GulluShoes.Local.Setup;

namespace GulluShoes.Local.Commands;

/// <summary>Installs what the stack and the tests need and builds the portal.</summary>
internal static class PrepareCommand
{
    public static async Task<int> RunAsync(Progress progress, CancellationToken ct)
    {
        await progress.StepAsync("Sistem programları", () => Prerequisites.EnsureAsync(SystemProgram.All, ct));
        await progress.StepAsync("Node paketleri", () => NodePackages.EnsureToolsAsync(ct));
        await progress.StepAsync("Portal derlemesi", () => PortalBuild.EnsureAsync(ct));
        return 0;
    }
}
