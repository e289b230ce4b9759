using System.Diagnostics;
using GulluShoes.Local.Setup;

namespace GulluShoes.Tests.Documents;

/// <summary>A program of the system that rasterises or reads labels. A missing one is installed, or the test fails with the command that installs it.</summary>
internal sealed record PaperTool(SystemProgram Program)
{
    public static PaperTool Rasteriser { get; } = new(SystemProgram.PdfToPpm);

    public static PaperTool TextReader { get; } = new(SystemProgram.PdfToPpm with { Program = "pdftotext" });

    public static PaperTool ZBar { get; } = new(SystemProgram.ZBar);

    public static PaperTool ZXing { get; } = new(SystemProgram.ZXing);

    public static PaperTool Browser { get; } = new(SystemProgram.Chromium);

    /// <summary>What the program wrote to its standard output; an exit code other than 0 fails unless <paramref name="alsoFine"/> names it.</summary>
    public async Task<string> RunAsync(string[] arguments, int alsoFine = 0)
    {
        var path = await Prerequisites.PathOfAsync(Program, CancellationToken.None);
        using var process = Process.Start(new ProcessStartInfo(path, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0 || process.ExitCode == alsoFine, $"{Program.Program} ended with {process.ExitCode}: {await errors}");
        return output;
    }
}
