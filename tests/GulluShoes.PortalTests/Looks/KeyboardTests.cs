using GulluShoes.PortalTests.Visiting;

namespace GulluShoes.PortalTests.Looks;

/// <summary>Whoever uses no pointer reaches everything, sees where they are, and is held nowhere.</summary>
[Collection(LooksCollection.Name)]
public sealed class KeyboardTests(PortalShop portal)
{
    private const int MostSteps = 400;

    [Theory]
    [InlineData("/orders?stage=cancelled")]
    [InlineData("/orders?stage=picking")]
    [InlineData("/hold")]
    [InlineData("/runs")]
    [InlineData("/problems")]
    public async Task Tab_reaches_everything_that_can_be_used_and_shows_where_it_is(string path)
    {
        await using var visit = await Visit.OpenAsync(portal, path);

        await WalkAsync(visit);
    }

    [Fact]
    public async Task Tab_reaches_everything_of_an_order()
    {
        var (id, _) = await portal.SomeShippedAsync("order_number");
        await using var visit = await Visit.OpenAsync(portal, $"/orders/{id}");
        await visit.Page.GetByAltText("kargo etiketi").WaitForAsync();

        await WalkAsync(visit);
    }

    [Fact]
    public async Task Tab_reaches_everything_of_the_sign_in()
    {
        await using var visit = await Visit.StrangerAsync(portal);
        visit.Expects("/api/session");
        await visit.GoAsync("/sign-in");

        await WalkAsync(visit);
    }

    private static async Task WalkAsync(Visit visit)
    {
        // Numbered before the walk, so that a list that refreshes itself meanwhile changes nothing of the question.
        var wanted = await visit.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
              .filter((element) => element.tabIndex >= 0 && !element.matches(':disabled') && element.checkVisibility({ visibilityProperty: true }) && !element.closest('[inert]'))
              .map((element, index) => {
                element.dataset.stop = String(index);
                return `${index} ${element.tagName} ${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40)}`;
              })
            """);
        Assert.NotEmpty(wanted);
        await visit.Page.EvaluateAsync("() => { document.activeElement?.blur(); getSelection()?.removeAllRanges(); }");

        var met = new List<string>();
        for (var step = 0; step < MostSteps && met.Distinct().Count() < wanted.Length; step++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            var stop = await visit.Page.EvaluateAsync<string?>(
                """
                () => {
                  const at = document.activeElement;
                  if (at === null || at === document.body) return null;
                  // The link of a row covers the row with its ::after and wears its ring there.
                  const ring = [null, '::after'].map((part) => getComputedStyle(at, part)).some((look) => look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) > 0);
                  return ring ? at.dataset.stop ?? '' : `unseen: ${at.outerHTML.slice(0, 120)}`;
                }
                """);
            if (stop is not null)
            {
                met.Add(stop);
            }
        }

        Assert.Equal([], met.Where(stop => stop.StartsWith("unseen", StringComparison.Ordinal)).Distinct());
        Assert.Equal([], wanted.Where(each => !met.Contains(each.Split(' ')[0])));
    }
}
