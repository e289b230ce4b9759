using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace GulluShoes.Functions.Money.Rates;

/// <summary>
/// The central bank's rates of one day: https://www.tcmb.gov.tr/kurlar/today.xml, and https://www.tcmb.gov.tr/kurlar/202611/25112026.xml for an
/// earlier one. It comes out on working days at 15:30; the archive has nothing for other days.
/// </summary>
/// <param name="Day">As the bulletin itself says.</param>
/// <param name="Selling">TRY for one US dollar that the bank sells (ForexSelling).</param>
public sealed record Bulletin(DateOnly Day, decimal Selling)
{
    private const int Longest = 1_000_000;

    private static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = Longest };

    /// <exception cref="UnreadableBulletinException">It is no bulletin, or its dollar has no rate.</exception>
    public static Bulletin Read(TextReader text)
    {
        try
        {
            using var reader = XmlReader.Create(text, Safe);
            return Read(XDocument.Load(reader).Root!);
        }
        catch (Exception exception) when (exception is XmlException or FormatException or OverflowException)
        {
            throw new UnreadableBulletinException("The bulletin cannot be read.", exception);
        }
    }

    private static Bulletin Read(XElement root)
    {
        var dollar = root.Name == "Tarih_Date" ? root.Elements("Currency").FirstOrDefault(one => (string?)one.Attribute("CurrencyCode") == "USD") : null;
        var day = DateOnly.ParseExact((string?)root.Attribute("Tarih") ?? "", "dd.MM.yyyy", CultureInfo.InvariantCulture);
        var (selling, unit) = (Number(dollar, "ForexSelling"), Number(dollar, "Unit"));
        return selling > 0 && unit > 0 ? new Bulletin(day, decimal.Round(selling / unit, 4)) : throw new FormatException("The dollar has no rate.");
    }

    private static decimal Number(XElement? currency, string name) =>
        decimal.Parse(((string?)currency?.Element(name) ?? "").Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}

/// <summary>What came is no bulletin. The message holds nothing of it.</summary>
public sealed class UnreadableBulletinException(string message, Exception? cause = null) : Exception(message, cause);
