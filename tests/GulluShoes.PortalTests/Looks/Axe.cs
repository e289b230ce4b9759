using GulluShoes.Local.Setup;
using Microsoft.Playwright;

namespace GulluShoes.PortalTests.Looks;

/// <summary>axe-core, which finds what keeps people with other eyes, hands or ears out.</summary>
internal static class Axe
{
    private static readonly Lazy<string> Source = new(() => File.ReadAllText(Repository.PathOf("web/node_modules/axe-core/axe.min.js")));

    /// <summary>What is serious or critical, each with its rule and the first places.</summary>
    /// <param name="colours">True looks at the contrast of colours only, false at all else.</param>
    public static async Task<IReadOnlyList<string>> SeriousAsync(IPage page, bool colours)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            // Evaluated, not added as a script tag, which the page's policy would rightly refuse.
            await page.EvaluateAsync(Source.Value);
        }

        return await page.EvaluateAsync<string[]>(
            """
            async (colours) => (await axe.run(document, {
              resultTypes: ['violations'],
              ...(colours ? { runOnly: ['color-contrast'] } : { rules: { 'color-contrast': { enabled: false } } }),
            })).violations
              .filter(({ impact }) => impact === 'serious' || impact === 'critical')
              .map(({ id, help, nodes }) => `${id} (${help}): ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')}`)
            """,
            colours);
    }
}
