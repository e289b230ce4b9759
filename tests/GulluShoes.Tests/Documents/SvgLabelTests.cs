using System.Globalization;
using System.Text;
using System.Xml.Linq;
using GulluShoes.Documents.Drawing;
using GulluShoes.Documents.Labels;
using GulluShoes.Shop.Labels;

namespace GulluShoes.Tests.Documents;

public sealed class SvgLabelTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly string[] Harmless = ["svg", "title", "rect", "path", "text"];

    private readonly CargoLabelRenderer _renderer = new();

    [Fact]
    public void It_holds_nothing_that_runs_or_loads()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var svg = Draw(SampleLabels.Random(seed));

            Assert.All(svg.DescendantsAndSelf(), element => Assert.Contains(element.Name.LocalName, Harmless));
            Assert.All(svg.DescendantsAndSelf().Attributes().Where(attribute => !attribute.IsNamespaceDeclaration), attribute =>
            {
                Assert.DoesNotContain("://", attribute.Value, StringComparison.Ordinal);
                Assert.DoesNotContain("url(", attribute.Value, StringComparison.Ordinal);
                Assert.False(attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal) || attribute.Name.LocalName is "href" or "style");
            });
        }
    }

    [Theory]
    [InlineData("<script>alert(1)</script> & \"x\" ']]>")]
    [InlineData("Ş\u0000\u0001\u000b\ud800X\u202e")]
    public void Whatever_a_customer_calls_himself_is_text(string name)
    {
        var svg = Draw(SampleLabels.Usual with { Recipient = name });

        Assert.Equal(PrintedText.Clean(name), Assert.Single(svg.Elements(Svg + "text"), text => text.Value.StartsWith(PrintedText.Clean(name)[..1], StringComparison.Ordinal)
            && Attribute(text, "y") > 50 && Attribute(text, "y") < 55).Value);
    }

    [Fact]
    public void It_says_what_the_paper_says_at_the_same_places()
    {
        var elements = CargoLabelLayout.Place(SampleLabels.Usual, LabelOptions.Default).Elements.OfType<TextElement>().ToList();

        var texts = Draw(SampleLabels.Usual).Elements(Svg + "text").ToList();

        Assert.Equal(elements.Select(element => element.Text), texts.Select(text => text.Value));
        Assert.All(elements.Zip(texts), pair => Assert.Equal(pair.First.Baseline, Attribute(pair.Second, "y"), 0.001));
        Assert.All(elements.Zip(texts), pair => Assert.Equal(pair.First.Area.Width, Attribute(pair.Second, "textLength"), 0.001));
    }

    [Fact]
    public void It_is_as_large_as_the_label()
    {
        var svg = Draw(SampleLabels.Usual);

        Assert.Equal(("100mm", "100mm", "0 0 100 100"), ((string?)svg.Attribute("width"), (string?)svg.Attribute("height"), (string?)svg.Attribute("viewBox")));
    }

    private XElement Draw(CargoLabel label) => XDocument.Parse(Encoding.UTF8.GetString(_renderer.Render(label, LabelFormat.Svg))).Root!;

    private static double Attribute(XElement element, string name) => double.Parse((string)element.Attribute(name)!, CultureInfo.InvariantCulture);
}
