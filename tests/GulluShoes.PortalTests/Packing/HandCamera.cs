using GulluShoes.Documents.Codes;
using Microsoft.Playwright;

namespace GulluShoes.PortalTests.Packing;

/// <summary>A camera that sees what a hand holds before it: a drawn barcode, or nothing.</summary>
internal static class HandCamera
{
    private const string Script =
        """
        navigator.mediaDevices.getUserMedia = async () => {
          const canvas = document.createElement('canvas');
          [canvas.width, canvas.height] = [1280, 720];
          const pen = canvas.getContext('2d');
          setInterval(() => {
            pen.fillStyle = 'white';
            pen.fillRect(0, 0, 1280, 720);
            pen.fillStyle = 'black';
            const widths = window.shown ?? [];
            const module = Math.floor(1200 / widths.reduce((sum, width) => sum + width, 20));
            widths.reduce((left, width, index) => {
              if (index % 2 === 0) pen.fillRect(left, 200, width * module, 300);
              return left + width * module;
            }, 40 + 10 * module);
          }, 50);
          return canvas.captureStream(20);
        };
        """;

    /// <summary>From the next page on.</summary>
    public static Task GiveAsync(IPage page) => page.AddInitScriptAsync(Script);

    public static Task ShowAsync(IPage page, string code)
    {
        var symbol = Assert.IsType<Code128.Symbol>(Code128.Encode(code)).Bars;
        return page.EvaluateAsync("(widths) => { window.shown = widths; }", symbol.Widths.ToArray());
    }

    public static Task HideAsync(IPage page) => page.EvaluateAsync("() => { window.shown = []; }");
}
