using System.Globalization;
using System.Runtime.CompilerServices;
using GulluShoes.Trendyol.Errors;
using GulluShoes.Trendyol.Transport;

namespace GulluShoes.Trendyol.Finance;

/// <summary>
/// Reads the seller's account. Throws <see cref="TrendyolUnavailableException"/> (later), <see cref="TrendyolRefusedException"/> (settings) or
/// <see cref="TrendyolBadRequestException"/> (this request).
/// </summary>
public sealed class FinanceClient
{
    /// <summary>https://developers.trendyol.com "Cari Hesap Ekstresi Entegrasyonu": 500 or 1000.</summary>
    public const int Size = 500;

    /// <summary>As there: a longer stretch is refused.</summary>
    public static readonly TimeSpan LongestSpan = TimeSpan.FromDays(15);

    private readonly TrendyolGateway gateway;

    internal FinanceClient(TrendyolGateway gateway) => this.gateway = gateway;

    /// <summary>Records of one type whose transaction is in [from, to], page by page. One that is added while the pages are read may push another onto two of them, or be missed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The stretch is longer than <see cref="LongestSpan"/>, or ends before it begins.</exception>
    public IAsyncEnumerable<FinancePage<WireFinance>> ReadAsync(FinanceType type, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(to - from, LongestSpan);
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        var endpoint = type.List == FinanceList.Settlements ? Endpoint.Settlements : Endpoint.OtherFinancials;
        var filter = string.Create(CultureInfo.InvariantCulture, $"transactionType={type.Type}&startDate={from.ToUnixTimeMilliseconds()}&endDate={to.ToUnixTimeMilliseconds()}&");
        return PagesAsync<WireFinance>(endpoint, filter, cancellation);
    }

    /// <summary>The parcels on an invoice of a carrier, page by page.</summary>
    public IAsyncEnumerable<FinancePage<WireCargoItem>> ReadCargoAsync(string serial, CancellationToken cancellation) =>
        PagesAsync<WireCargoItem>(Endpoint.CargoInvoice.Of(serial), "", cancellation);

    private async IAsyncEnumerable<FinancePage<TRow>> PagesAsync<TRow>(Endpoint endpoint, string filter, [EnumeratorCancellation] CancellationToken cancellation)
        where TRow : class
    {
        for (var number = 0; ; number++)
        {
            var query = string.Create(CultureInfo.InvariantCulture, $"{filter}page={number}&size={Size}");
            var page = await gateway.ReadAsync(endpoint, query, FinancePage<TRow>.Read, cancellation);
            yield return page;
            // Where Trendyol does not say how many pages there are, one that is not full is the last.
            if (page.Pages is { } pages ? number + 1 >= pages : page.Count < Size)
            {
                yield break;
            }
        }
    }
}
