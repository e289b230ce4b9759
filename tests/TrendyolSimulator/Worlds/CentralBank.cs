using System.Globalization;

namespace TrendyolSimulator.Worlds;

/// <summary>The central bank's page of rates: https://www.tcmb.gov.tr/kurlar/today.xml and its archive by date. A bulletin comes out on working days at 15:30.</summary>
public static class CentralBank
{
    private static readonly TimeSpan IstanbulAhead = TimeSpan.FromHours(3);
    private static readonly TimeOnly ComesOut = new(15, 30);
    private static readonly (int Month, int Day)[] Holidays = [(1, 1), (4, 23), (5, 1), (5, 19), (7, 15), (8, 30), (10, 29)];

    internal static void MapRates(this WebApplication app, World world)
    {
        app.MapGet("/kurlar/today.xml", context => SendAsync(context, world, Latest(Now(world))));
        app.MapGet("/kurlar/{month:length(6)}/{name:length(12)}", context => SendAsync(context, world, Asked(context.Request.RouteValues, Now(world))));
    }

    /// <summary>What the bank sells a dollar for: it creeps up and trembles, the same on every run.</summary>
    public static decimal Selling(DateOnly day)
    {
        var days = day.DayNumber - new DateOnly(2025, 1, 1).DayNumber;
        return 35.37m + (0.0125m * days) + (((days * 7919) % 97) / 1000m);
    }

    public static bool IsOut(DateOnly day, DateTime now) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Holidays.Contains((day.Month, day.Day)) && day.ToDateTime(ComesOut) <= now;

    private static DateOnly? Latest(DateTime now)
    {
        var day = DateOnly.FromDateTime(now);
        while (!IsOut(day, now))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    private static DateOnly? Asked(RouteValueDictionary path, DateTime now) =>
        DateOnly.TryParseExact($"{path["name"]}", "ddMMyyyy'.xml'", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && $"{path["month"]}" == day.ToString("yyyyMM", CultureInfo.InvariantCulture) && IsOut(day, now) ? day : null;

    private static DateTime Now(World world) => (DateTimeOffset.FromUnixTimeMilliseconds(world.Clock.Now) + IstanbulAhead).UtcDateTime;

    private static Task SendAsync(HttpContext context, World world, DateOnly? day)
    {
        if (world.Quirks.RatesClosed || day is not { } found)
        {
            context.Response.StatusCode = world.Quirks.RatesClosed ? 503 : 404;
            return Task.CompletedTask;
        }

        context.Response.ContentType = "application/xml";
        var text = Xml(found);
        return context.Response.WriteAsync(found == world.Quirks.BrokenBulletin ? text[..(text.Length / 2)] : text);
    }

    private static string Xml(DateOnly day) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <?xml-stylesheet type="text/xsl" href="isokur.xsl"?>
        <Tarih_Date Tarih="{day:dd.MM.yyyy}" Date="{day:MM/dd/yyyy}" Bulten_No="{day.Year}/{day.DayOfYear}">
        <Currency CrossOrder="9" Kod="EUR" CurrencyCode="EUR"><Unit>1</Unit><Isim>EURO</Isim><CurrencyName>EURO</CurrencyName><ForexBuying>{Selling(day) * 1.15m:0.0000}</ForexBuying><ForexSelling>{Selling(day) * 1.16m:0.0000}</ForexSelling></Currency>
        <Currency CrossOrder="0" Kod="USD" CurrencyCode="USD"><Unit>1</Unit><Isim>ABD DOLARI</Isim><CurrencyName>US DOLLAR</CurrencyName><ForexBuying>{Selling(day) - 0.0638m:0.0000}</ForexBuying><ForexSelling>{Selling(day):0.0000}</ForexSelling><BanknoteBuying/><BanknoteSelling/><CrossRateUSD/><CrossRateOther/></Currency>
        </Tarih_Date>
        """);
}
