using GulluShoes.Store.Money.Campaigns;
using GulluShoes.Store.Money.Costs;
using GulluShoes.Store.Money.Costs.Sheets;
using GulluShoes.Store.Money.Desk;
using GulluShoes.Store.Money.Expenses;
using GulluShoes.Store.Money.Imports;
using GulluShoes.Store.Money.Profit;
using GulluShoes.Store.Money.Rates;
using GulluShoes.Store.Money.Settlements;
using GulluShoes.Store.Money.Tariffs;
using Microsoft.Extensions.DependencyInjection;

namespace GulluShoes.Store.Money;

/// <summary>Registers what reads and writes costs, rates, expenses and statements.</summary>
internal static class CostRegistration
{
    public static IServiceCollection AddCosts(this IServiceCollection services) => services
        .AddSingleton<ExchangeRates>().AddSingleton<ProductCosts>().AddSingleton<CostReader>().AddSingleton<LineCosts>().AddSingleton<CostSheets>().AddSingleton<CampaignOffers>().AddSingleton<ExpenseBook>().AddSingleton<MonthlyBook>()
        .AddSingleton<ImportFiles>().AddSingleton<ImportIntake>().AddSingleton<ImportReader>().AddSingleton<OrderStatements>()
        .AddSingleton<CommissionTariffs>().AddSingleton<TariffGaps>().AddSingleton<FinanceAccount>().AddSingleton<CargoInvoices>().AddSingleton<PayoutReader>()
        .AddSingleton<ProfitBook>().AddSingleton<ProfitReader>().AddSingleton<PriceDesks>().AddSingleton<TariffDesks>().AddSingleton<TariffChoices>();
}
