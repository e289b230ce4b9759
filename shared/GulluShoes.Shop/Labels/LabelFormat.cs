namespace GulluShoes.Shop.Labels;

/// <summary>The outputs of one layout.</summary>
public enum LabelFormat
{
    Pdf,
    Zpl,
    Svg,
}
