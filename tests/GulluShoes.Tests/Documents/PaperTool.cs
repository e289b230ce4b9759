using System.ComponentModel;
using System.Diagnostics;

namespace GulluShoes.Tests.Documents;

/// <summary>A program of the system that rasterises or reads labels. Missing is failed, with the command that mends it.</summary>
internal sealed record PaperTool(string Program, string Package)
{
    public static PaperTool Rasteriser { get; } = new("pdftoppm", "poppler-utils");

    public static PaperTool TextReader { get; } = new("pdftotext", "poppler-utils");

    public static PaperTool ZBar { get; } = new("zbarimg", "zbar-tools");

    public static PaperTool ZXing { get; } = new("ZXingReader", "zxing-cpp-tools");

    public static PaperTool Browser { get; } = new("chromium", "chromium");

    /// <summary>What the program wrote to its standard output; an exit code other than 0 fails unless <paramref name="alsoFine"/> names it.</summary>
    public async Task<string> RunAsync(string[] arguments, int alsoFine = 0)
    {
        using var process = Start(arguments);
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0 || process.ExitCode == alsoFine, $"{Program} ended with {process.ExitCode}: {await errors}");
        return output;
    }

    private Process Start(string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(Program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException($"The label tests need {Program}. Install it with: sudo apt-get install -y {Package}", missing);
        }
    }
}
