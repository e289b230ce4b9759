using System.Globalization;
using GulluShoes.Documents.Drawing;
using GulluShoes.Shop.Labels;
using GulluShoes.Shop.Orders;

namespace GulluShoes.Documents.Labels;

/// <summary>Puts the facts of one package at their places. Words here are printed, hence Turkish.</summary>
internal sealed class CargoLabelLayout
{
    private const string Unknown = "veri yok";
    private const double CopyWidth = 19;
    private const double PhoneWidth = 40;
    private const double Gap = 2;

    private static readonly NumberFormatInfo Lira = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NumberGroupSizes = [3] };

    private readonly List<Element> _elements = [];
    private readonly CargoLabelTable _table;
    private readonly CargoLabel _label;
    private readonly bool _copy;

    private CargoLabelLayout(CargoLabel label, CargoLabelCodes codes, LabelOptions options)
    {
        _label = label;
        _table = codes.Table;
        _copy = options.Copy;
        _elements.AddRange([codes.Bars, codes.Qr]);
    }

    public static Sheet Place(CargoLabel label, LabelOptions options)
    {
        var (codes, defect) = CargoLabelCodes.Place(label, options.Sheet);
        if (codes is null)
        {
            throw new ImpossibleLabelException(label.PackageId, defect!);
        }

        var elements = new CargoLabelLayout(label, codes, options).Elements();
        return new Sheet(options.Sheet.Width, options.Sheet.Height, $"Kargo etiketi {PrintedText.Clean(label.TrackingNumber)}", elements);
    }

    private List<Element> Elements()
    {
        Write(_label.TrackingNumber, _table.Number, 12, bold: true);
        Head();
        Receiver();
        Inside();
        _elements.AddRange(_table.Rules.Select(rule => new BoxElement(rule, Ink.Black)));
        return _elements;
    }

    private void Head()
    {
        Write("KARGO", _table.Carrier.Caption, 6);
        Write(_label.Carrier, _table.Carrier.Value, 12, bold: true);
        var order = _table.Order;
        if (_copy)
        {
            var mark = order.Value with { X = order.Value.Right - CopyWidth, Width = CopyWidth };
            Frame(mark, 0.5, Ink.Black);
            Write("KOPYA", mark.Inset(0.9), 10, bold: true);
            order = order with { Value = order.Value.WithoutRight(CopyWidth + Gap) };
        }

        Write("SİPARİŞ NO", order.Caption, 6);
        Write(_label.OrderNumber, order.Value, 13, bold: true);
    }

    private void Receiver()
    {
        Write("ALICI", _table.Recipient.Caption, 6);
        Write(_label.Recipient ?? _label.Address?.Name, _table.Recipient.Value, 12, bold: true);
        if (_label.Address is not { } address)
        {
            Write($"Adres: {Unknown}", _table.Street, 10);
            return;
        }

        Write(address.Street, _table.Street, 10);
        var place = _table.Place;
        if (PrintedText.Clean(address.Phone) is { Length: > 0 } phone)
        {
            Write($"Tel {phone}", place with { X = place.Right - PhoneWidth, Width = PhoneWidth }, 10);
            place = place.WithoutRight(PhoneWidth + Gap);
        }

        Write(PlaceOf(address), place, 11, bold: true);
    }

    private static string PlaceOf(ShippingAddress address)
    {
        var town = string.Join(" / ", new[] { address.District, address.City }.Where(part => !string.IsNullOrWhiteSpace(part)));
        var country = string.Equals(address.CountryCode, "TR", StringComparison.OrdinalIgnoreCase) ? null : address.CountryCode;
        return string.Join(' ', new[] { address.PostalCode, town, country }.Where(part => !string.IsNullOrWhiteSpace(part)));
    }

    private void Inside()
    {
        var contents = _table.Contents;
        if (_label.CashOnDelivery)
        {
            var strip = _table.Due.Width + Gap;
            contents = new Field(contents.Caption.WithoutRight(strip), contents.Value.WithoutRight(strip));
            Due();
        }

        var pairs = _label.Contents.Sum(item => item.Pairs);
        Write($"İÇİNDEKİLER – {pairs} ÇİFT", contents.Caption, 6);
        _elements.AddRange(ContentsList.Place(_label.Contents, contents.Value));
    }

    private void Due()
    {
        const double border = 0.6;
        var box = _table.Due;
        Frame(box, border, Ink.Red);
        var inner = box.Inset(border + 1.2);
        var amount = _label.AmountDue is { } due ? $"{due.ToString("#,##0.00", Lira)} TL" : $"Tutar: {Unknown}";
        Write("KAPIDA ÖDEME", inner with { Height = inner.Height * 0.3 }, 11, bold: true, Ink.Red);
        Write(amount, inner with { Y = inner.Y + (inner.Height * 0.3), Height = inner.Height * 0.45 }, 18, bold: true);
        Write("TAHSİL EDİLECEK", inner with { Y = inner.Y + (inner.Height * 0.77), Height = inner.Height * 0.23 }, 8);
    }

    private void Write(string? text, Area area, double points, bool bold = false, Ink ink = Ink.Black)
    {
        var printed = PrintedText.Clean(text);
        _elements.AddRange(TextFitting.Fit(printed.Length > 0 ? printed : Unknown, area, points * TextFitting.Point, bold, ink));
    }

    private void Frame(Area area, double thickness, Ink ink) => _elements.AddRange(
    [
        new BoxElement(area with { Height = thickness }, ink),
        new BoxElement(area with { Y = area.Bottom - thickness, Height = thickness }, ink),
        new BoxElement(new Area(area.X, area.Y + thickness, thickness, area.Height - (2 * thickness)), ink),
        new BoxElement(new Area(area.Right - thickness, area.Y + thickness, thickness, area.Height - (2 * thickness)), ink),
    ]);
}
