using System.Globalization;
using System.Text;
using System.Xml;

namespace GulluShoes.Documents.Drawing;

/// <summary>Paints a sheet as SVG for the screen: text stays text, nothing is loaded and nothing can run.</summary>
internal static class SvgPainter
{
    private const string Svg = "http://www.w3.org/2000/svg";

    private static readonly XmlWriterSettings Plain = new() { OmitXmlDeclaration = true, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), NewLineChars = "\n" };

    public static byte[] Paint(Sheet sheet)
    {
        using var output = new MemoryStream();
        using (var xml = XmlWriter.Create(output, Plain))
        {
            Head(xml, sheet);
            foreach (var element in sheet.Elements)
            {
                Paint(xml, element);
            }

            xml.WriteEndElement();
        }

        return output.ToArray();
    }

    private static void Head(XmlWriter xml, Sheet sheet)
    {
        xml.WriteStartElement("svg", Svg);
        xml.WriteAttributeString("width", $"{Number(sheet.Width)}mm");
        xml.WriteAttributeString("height", $"{Number(sheet.Height)}mm");
        xml.WriteAttributeString("viewBox", $"0 0 {Number(sheet.Width)} {Number(sheet.Height)}");
        xml.WriteAttributeString("role", "img");
        xml.WriteElementString("title", Svg, sheet.Title);
        Box(xml, new Area(0, 0, sheet.Width, sheet.Height), "#fff");
    }

    private static void Paint(XmlWriter xml, Element element)
    {
        switch (element)
        {
            case TextElement text:
                Text(xml, text);
                break;
            case BarsElement bars:
                Path(xml, bars.Dark().Select(bar => new Area(bars.Area.X + (bar.From * bars.Module), bars.Area.Y, bar.Length * bars.Module, bars.Area.Height)));
                break;
            case ModulesElement modules:
                Path(xml, Dark(modules));
                break;
            case BoxElement box:
                Box(xml, box.Area, ColourOf(box.Ink));
                break;
            default:
                throw new NotSupportedException($"No way to paint {element.GetType().Name} in an SVG.");
        }
    }

    // textLength makes a browser without our font give the line the very width that the layout counted with.
    private static void Text(XmlWriter xml, TextElement text)
    {
        xml.WriteStartElement("text", Svg);
        xml.WriteAttributeString("x", Number(text.Area.X));
        xml.WriteAttributeString("y", Number(text.Baseline));
        xml.WriteAttributeString("font-family", "Gullu Label, Inter, Arial, Helvetica, sans-serif");
        xml.WriteAttributeString("font-size", Number(text.Size));
        if (text.Bold)
        {
            xml.WriteAttributeString("font-weight", "700");
        }

        xml.WriteAttributeString("textLength", Number(text.Area.Width));
        xml.WriteAttributeString("lengthAdjust", "spacingAndGlyphs");
        xml.WriteString(text.Text);
        xml.WriteEndElement();
    }

    private static IEnumerable<Area> Dark(ModulesElement modules) =>
        from row in Enumerable.Range(0, modules.Matrix.Size)
        from run in modules.Matrix.Runs(row)
        select new Area(modules.Area.X + (run.Column * modules.Module), modules.Area.Y + (row * modules.Module), run.Length * modules.Module, modules.Module);

    private static void Path(XmlWriter xml, IEnumerable<Area> dark)
    {
        var path = new StringBuilder();
        foreach (var area in dark)
        {
            path.Append(CultureInfo.InvariantCulture, $"M{Number(area.X)} {Number(area.Y)}h{Number(area.Width)}v{Number(area.Height)}h{Number(-area.Width)}z");
        }

        xml.WriteStartElement("path", Svg);
        xml.WriteAttributeString("shape-rendering", "crispEdges");
        xml.WriteAttributeString("d", path.ToString());
        xml.WriteEndElement();
    }

    private static void Box(XmlWriter xml, Area area, string colour)
    {
        xml.WriteStartElement("rect", Svg);
        xml.WriteAttributeString("x", Number(area.X));
        xml.WriteAttributeString("y", Number(area.Y));
        xml.WriteAttributeString("width", Number(area.Width));
        xml.WriteAttributeString("height", Number(area.Height));
        xml.WriteAttributeString("fill", colour);
        xml.WriteEndElement();
    }

    private static string ColourOf(Ink ink) => ink switch
    {
        Ink.Red => "#c00000",
        Ink.Grey => "#8a8f98",
        Ink.Light => "#e4e6ea",
        _ => "#000",
    };

    private static string Number(double millimetres) => millimetres.ToString("0.####", CultureInfo.InvariantCulture);
}
