using GulluShoes.Local.Setup;
using Microsoft.Playwright;

namespace GulluShoes.PortalTests.Looks;

/// <summary>axe-core, which finds what keeps people with other eyes, hands or ears out.</summary>
internal static class Axe
{
    private static readonly Lazy<string> Source = new(() => File.ReadAllText(Repository.PathOf("web/node_modules/axe-core/axe.min.js")));

    /// <summary>What is serious or critical, each with its rule and the first places.</summary>
    public static async Task<IReadOnlyList<string>> SeriousAsync(IPage page)
    {
        // Evaluated, not added as a script tag, which the page's policy would rightly refuse.
        await page.EvaluateAsync($"() => {{ if (!window.axe) {{ {Source.Value} }} }}");
        return await page.EvaluateAsync<string[]>(
            """
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
              .filter(({ impact }) => impact === 'serious' || impact === 'critical')
              .map(({ id, help, nodes }) => `${id} (${help}): ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')}`)
            """);
    }
}
