using System.Globalization;
using GulluShoes.Documents.Drawing;
using GulluShoes.Shop.Labels;
using GulluShoes.Shop.Orders;

namespace GulluShoes.Documents.Labels;

/// <summary>Puts the facts of one package at their places. Words here are printed, hence Turkish.</summary>
internal sealed class CargoLabelLayout
{
    private const string Unknown = "veri yok";
    private const double Gap = 2;

    private static readonly NumberFormatInfo Lira = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NumberGroupSizes = [3] };

    private readonly List<Element> _elements = [];
    private readonly CargoLabelTable _table;
    private readonly CargoLabel _label;

    private CargoLabelLayout(CargoLabel label, CargoLabelCodes codes)
    {
        _label = label;
        _table = codes.Table;
        _elements.AddRange([codes.Bars, codes.Qr]);
    }

    public static Sheet Place(CargoLabel label, LabelOptions options)
    {
        var (codes, defect) = CargoLabelCodes.Place(label, options.Sheet);
        if (codes is null)
        {
            throw new ImpossibleLabelException(label.PackageId, defect!);
        }

        var elements = new CargoLabelLayout(label, codes).Elements();
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
        Write(_label.Carrier, _table.Carrier.Value, 12);
        Write("SİPARİŞ NO", _table.Order.Caption, 6);
        Write(_label.OrderNumber, _table.Order.Value, 13, bold: true);
    }

    private void Receiver()
    {
        Write("ALICI", _table.Recipient.Caption, 6);
        var recipient = _table.Recipient.Value;
        Write(_label.Recipient ?? _label.Address?.Name, _label.Copy ? recipient.WithoutRight(CopyMark(recipient)) : recipient, 12, bold: true);
        if (_label.Address is not { } address)
        {
            Write($"Adres: {Unknown}", _table.Street, 10);
            return;
        }

        Write(address.Street, _table.Street, 10);
        var place = _table.Place;
        if (PrintedText.Clean(address.Phone) is { Length: > 0 } phone)
        {
            Write($"Tel {phone}", _table.Phone, 11);
            place = place.WithoutRight(_table.Phone.Width + Gap);
        }

        Write(PlaceOf(address), place, 11, bold: true);
    }

    /// <summary>Draws the mark at the right end of a field; the width that it takes.</summary>
    private double CopyMark(Area field)
    {
        const string word = "KOPYA";
        const double size = 10 * TextFitting.Point;
        const double side = 1.8;
        var width = (LabelFont.Bold.WidthOf(word) * size) + (2 * side);
        var frame = new Area(field.Right - width, field.Y - 0.4, width, LabelFont.LineHeight * size * 1.3);
        Frame(frame, 0.5, Ink.Black);
        _elements.AddRange(TextFitting.Fit(word, frame.Inset(0.15 * LabelFont.LineHeight * size) with { X = frame.X + side }, size, bold: true));
        return width + Gap;
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
        Write(pairs > 0 ? $"İÇİNDEKİLER – {pairs} ÇİFT" : "İÇİNDEKİLER", contents.Caption, 6);
        if (_label.Contents.Count == 0)
        {
            Write(Unknown, contents.Value, 12, bold: true);
            return;
        }

        _elements.AddRange(ContentsList.Place(_label.Contents, contents.Value));
    }

    // Only the frame is red: a thermal head renders red as dots, and the words must stay whole.
    private void Due()
    {
        const double border = 0.8;
        var box = _table.Due;
        Frame(box, border, Ink.Red);
        var inner = box.Inset(border + 1.4);
        var amount = _label.AmountDue is { } due ? $"{due.ToString("#,##0.00", Lira)} TL" : $"Tutar: {Unknown}";
        Write("KAPIDA ÖDEME", inner with { Height = inner.Height * 0.3 }, 11, bold: true);
        Write(amount, inner with { Y = inner.Y + (inner.Height * 0.3), Height = inner.Height * 0.45 }, 18, bold: true);
        Write("TAHSİL EDİLECEK", inner with { Y = inner.Y + (inner.Height * 0.77), Height = inner.Height * 0.23 }, 8);
    }

    private void Write(string? text, Area area, double points, bool bold = false)
    {
        var printed = PrintedText.Clean(text);
        _elements.AddRange(TextFitting.Fit(printed.Length > 0 ? printed : Unknown, area, points * TextFitting.Point, bold));
    }

    private void Frame(Area area, double thickness, Ink ink) => _elements.AddRange(
    [
        new BoxElement(area with { Height = thickness }, ink),
        new BoxElement(area with { Y = area.Bottom - thickness, Height = thickness }, ink),
        new BoxElement(new Area(area.X, area.Y + thickness, thickness, area.Height - (2 * thickness)), ink),
        new BoxElement(new Area(area.Right - thickness, area.Y + thickness, thickness, area.Height - (2 * thickness)), ink),
    ]);
}
