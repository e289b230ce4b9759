using System.Globalization;
using GulluShoes.Functions.Hosting.OpenApi;
using GulluShoes.Functions.Hosting.Pipeline;
using GulluShoes.Functions.Stock;
using GulluShoes.Shop.Money.Desk;
using GulluShoes.Shop.Staff;
using GulluShoes.Store.Money.Desk;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GulluShoes.Functions.Money.Desk;

/// <summary>What a price would bring for one size, and below which price a target is missed. It changes nothing.</summary>
public sealed class ShowPriceDesk(PriceDesks desks)
{
    [Function(nameof(ShowPriceDesk))]
    [Needs(Permission.ViewCosts)]
    [Asks<string>("code", "Its barcode or an alias, exactly as the product has it.")]
    [Asks<decimal>("price", "TRY, above zero and at most a million, to the kuruş; today's price when absent.")]
    [Asks<decimal>("lira", "The profit that a pair has to bring; 0 when absent.")]
    [Asks<decimal>("percent", "The profit that a pair has to bring, in percent of its price, beside the lira; 0 when absent.")]
    [Asks<decimal>("returns", DeskQuery.ReturnsText)]
    [Answers<PriceDesk>]
    [Refuses(400, 404)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/money/desk")] HttpRequest request, CancellationToken ct)
    {
        var code = QueryValues.Text(request, "code");
        if (!StockAnswers.IsCode(code))
        {
            return HttpProblem.BadParameter.Answer("code: 1 ile 300 karakter olmalı.");
        }

        return DeskQuery.Of(request, code!) is { } wish
            ? await desks.FindAsync(wish, ct) is { } desk ? Results.Ok(desk) : HttpProblem.UnknownProduct.Answer()
            : HttpProblem.BadParameter.Answer(DeskQuery.Wrong);
    }
}

/// <summary>What doors of the desk ask for.</summary>
internal static class DeskQuery
{
    public const string ReturnsText = "How many of a hundred sold pairs are expected to come back; 0 when absent.";
    public const string Wrong = "price: sıfırdan büyük, en çok 1.000.000 ve kuruşlu; lira: 0 ile 1.000.000, percent ve returns: 0 ile 99 arasında, en çok iki ondalıklı bir sayı olmalı.";
    public const string WrongReturns = "returns: 0 ile 99 arasında, en çok iki ondalıklı bir sayı olmalı.";

    private const decimal MostPercent = 99;

    public static DeskWish? Of(HttpRequest request, string code) =>
        TryNumber(request, "price", FloorRule.Highest, out var price) && price is null or > 0 && TryNumber(request, "lira", FloorRule.Highest, out var lira)
            && TryNumber(request, "percent", MostPercent, out var percent) && TryReturns(request, out var returns)
            ? new DeskWish(code, price, new PriceTarget(lira ?? 0, percent ?? 0), returns)
            : null;

    /// <param name="returns">As a part of one.</param>
    public static bool TryReturns(HttpRequest request, out decimal returns)
    {
        var isRight = TryNumber(request, "returns", MostPercent, out var percent);
        returns = (percent ?? 0) / 100;
        return isRight;
    }

    private static bool TryNumber(HttpRequest request, string name, decimal most, out decimal? number)
    {
        number = null;
        if (QueryValues.Text(request, name) is not { } text)
        {
            return true;
        }

        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var read) || read > most || decimal.Round(read, 2) != read)
        {
            return false;
        }

        number = read;
        return true;
    }
}
