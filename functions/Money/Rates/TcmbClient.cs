using System.Globalization;
using System.Net;

namespace GulluShoes.Functions.Money.Rates;

/// <summary>Reads the central bank's bulletins.</summary>
public sealed class TcmbClient(HttpClient http)
{
    /// <summary>The last one that came out.</summary>
    /// <exception cref="HttpRequestException">It cannot be had now.</exception>
    /// <exception cref="UnreadableBulletinException">It makes no sense.</exception>
    public async Task<Bulletin> LatestAsync(CancellationToken ct) =>
        await ReadAsync("today.xml", ct) ?? throw new HttpRequestException("There is no bulletin at Rates:BaseUrl.", null, HttpStatusCode.NotFound);

    /// <summary>That of a day; null when none came out on it.</summary>
    /// <inheritdoc cref="LatestAsync"/>
    public async Task<Bulletin?> OfAsync(DateOnly day, CancellationToken ct)
    {
        var bulletin = await ReadAsync(day.ToString("yyyyMM'/'ddMMyyyy'.xml'", CultureInfo.InvariantCulture), ct);
        return bulletin is null || bulletin.Day == day ? bulletin : throw new UnreadableBulletinException("The bulletin is that of another day.");
    }

    private async Task<Bulletin?> ReadAsync(string address, CancellationToken ct)
    {
        using var answer = await http.GetAsync(new Uri(address, UriKind.Relative), ct);
        if (answer.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }

        answer.EnsureSuccessStatusCode();
        using var text = new StreamReader(await answer.Content.ReadAsStreamAsync(ct));
        return Bulletin.Read(text);
    }
}
