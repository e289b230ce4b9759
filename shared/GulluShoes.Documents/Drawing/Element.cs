using GulluShoes.Documents.Codes;

namespace GulluShoes.Documents.Drawing;

/// <summary>Thermal printers know only black: the others are for paper and screens.</summary>
internal enum Ink
{
    Black,
    Red,
    Grey,
    Light,
}

/// <summary>One thing that stands at its place on a sheet. Every painter draws exactly these.</summary>
/// <param name="Area">What the thing covers, in millimetres.</param>
internal abstract record Element(Area Area)
{
    /// <summary>The area and the white that readers need around it.</summary>
    public virtual Area Reserved => Area;
}

/// <summary>One line of text, as wide as its area.</summary>
/// <param name="Size">Height of the em in millimetres.</param>
internal sealed record TextElement(Area Area, string Text, double Size, bool Bold) : Element(Area)
{
    public double Baseline => Area.Y + (LabelFont.Ascent * Size);
}

/// <summary>A symbol of bars.</summary>
/// <param name="Module">Width of the narrowest bar in millimetres.</param>
internal sealed record BarsElement(Area Area, BarPattern Pattern, double Module) : Element(Area)
{
    public override Area Reserved
    {
        get
        {
            var quiet = Pattern.QuietModules * Module;
            return new Area(Area.X - quiet, Area.Y, Area.Width + (2 * quiet), Area.Height);
        }
    }

    /// <summary>The dark bars as (first module, modules).</summary>
    public IEnumerable<(int From, int Length)> Dark()
    {
        var at = 0;
        for (var i = 0; i < Pattern.Widths.Count; i++)
        {
            if (i % 2 == 0)
            {
                yield return (at, Pattern.Widths[i]);
            }

            at += Pattern.Widths[i];
        }
    }
}

/// <summary>A QR code.</summary>
/// <param name="Module">Side of one module in millimetres.</param>
internal sealed record ModulesElement(Area Area, QrMatrix Matrix, double Module) : Element(Area)
{
    public override Area Reserved => Area.Inset(-QrMatrix.QuietModules * Module);
}

/// <summary>A filled rectangle: a rule, or one side of a frame.</summary>
internal sealed record BoxElement(Area Area, Ink Ink) : Element(Area);
