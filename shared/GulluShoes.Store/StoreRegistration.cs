using GulluShoes.Shop.Pipeline;
using GulluShoes.Store.Audit;
using GulluShoes.Store.Caching;
using GulluShoes.Store.Catalog;
using GulluShoes.Store.Catalog.Care;
using GulluShoes.Store.Catalog.Creating;
using GulluShoes.Store.Catalog.Pricing;
using GulluShoes.Store.Handover;
using GulluShoes.Store.Labels;
using GulluShoes.Store.Labels.Goods;
using GulluShoes.Store.Model;
using GulluShoes.Store.Money;
using GulluShoes.Store.Orders;
using GulluShoes.Store.Orders.Applying;
using GulluShoes.Store.Orders.Commands;
using GulluShoes.Store.Packing;
using GulluShoes.Store.Pictures;
using GulluShoes.Store.Pipeline;
using GulluShoes.Store.Privacy;
using GulluShoes.Store.Proof;
using GulluShoes.Store.Staff;
using GulluShoes.Store.Staff.Admission;
using GulluShoes.Store.Staff.Known;
using GulluShoes.Store.Staff.Passkeys;
using GulluShoes.Store.Stock;
using GulluShoes.Store.Upkeep;
using GulluShoes.Store.Upkeep.Alarms;
using GulluShoes.Store.Upkeep.Backups;
using GulluShoes.Store.Upkeep.Inbox;
using GulluShoes.Store.Upkeep.Settings;
using GulluShoes.Store.Waves;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace GulluShoes.Store;

/// <summary>Registers everything of the store.</summary>
public static class StoreRegistration
{
    /// <summary>
    /// Needs <c>ConnectionStrings:Shop</c> and <c>AzureWebJobsStorage</c>; a missing one stops the start with its name.
    /// <c>Redis</c> is optional.
    /// </summary>
    public static IServiceCollection AddStore(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<QueueWake>();
        AddDatabase(services, Required(configuration, "ConnectionStrings:Shop"));
        services.AddSingleton(new StorageAccount(Required(configuration, "AzureWebJobsStorage")));
        services.AddCache(configuration["Redis"]);
        services.AddOptions<CacheSettings>().Bind(configuration.GetSection("Cache")).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<PackingSettings>().Bind(configuration.GetSection(PackingSettings.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<CatalogSettings>().Bind(configuration.GetSection(CatalogSettings.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<BackupSettings>().Bind(configuration.GetSection(BackupSettings.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<AlarmSettings>().Bind(configuration.GetSection(AlarmSettings.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<FirstPerson>().Bind(configuration.GetSection("FirstPerson"));
        services.AddOptions<SecondFactorSettings>().Bind(configuration.GetSection("SecondFactor")).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<SessionSettings>().Bind(configuration.GetSection(SessionSettings.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddHostedService<SessionWatch>();
        services.AddOptions<PortalAddress>().Bind(configuration.GetSection("Portal"));
        return services.AddStock(configuration).AddPictures(configuration).AddPrices(configuration).AddCosts().AddCreating(configuration).AddPasskeys()
            .AddSingleton<StoreSchema>().AddSingleton<SchemaMigrations>()
            .AddSingleton<QueueSender>().AddSingleton<Outbox>()
            .AddSingleton<PackageIntake>().AddSingleton<PackageApplier>().AddSingleton<PickingOnArrival>().AddSingleton<PackageMover>().AddSingleton<PackageRegistry>()
            .AddSingleton<TrendyolCommands>().AddSingleton<CommandWatch>()
            .AddSingleton<OrderList>().AddSingleton<LabelShelf>().AddSingleton<LabelRows>().AddSingleton<LabelBlobs>().AddSingleton<LabelMarks>().AddSingleton<LabelPrints>().AddSingleton<LabelGoods>()
            .AddSingleton<PackingQueue>().AddSingleton<QueueViewer>().AddSingleton<PackingLeases>().AddSingleton<Scans>()
            .AddSingleton<PackingConfirmation>().AddSingleton<Holds>().AddSingleton<PackingReport>()
            .AddSingleton<PickingWaves>().AddSingleton<WavePicks>().AddSingleton<HandoverViewer>().AddSingleton<Handovers>().AddSingleton<ParcelScans>().AddSingleton<ShippingWatch>()
            .AddSingleton<Listings>().AddSingleton<ProductList>().AddSingleton<ProductChanges>().AddSingleton<ProductDetails>().AddSingleton<PackagePhotos>().AddSingleton<PackageTimeline>()
            .AddSingleton<Cursors>().AddSingleton<RunReports>().AddSingleton<Problems>().AddSingleton<PoisonQueues>().AddSingleton<AuditSeals>().AddSingleton<AuditAnchors>().AddSingleton<AuditReader>()
            .AddSingleton<PersonalData>().AddSingleton<CustomerGlances>().AddSingleton<CustomerFile>()
            .AddSingleton<AlarmWatch>().AddSingleton<AlarmWishes>().AddSingleton<AlarmBell>().AddSingleton<AlarmMessages>().AddSingleton<TimerBook>().AddSingleton<SettingBook>().AddSingleton<ProblemList>().AddSingleton<ProblemInbox>().AddSingleton<SystemLook>()
            .AddSingleton<SingleFlight>().AddSingleton<StoreHealth>().AddSingleton<BackupShelf>().AddSingleton<Backups>().AddSingleton<Restoring>()
            .AddSingleton<SessionTerms>().AddSingleton<KnownSessions>().AddSingleton<People>().AddSingleton<Sessions>().AddSingleton<OpenSessions>().AddSingleton<Lockout>().AddSingleton<StoredAnswers>()
            .AddSingleton<SecretBox>().AddSingleton<SecondFactor>().AddSingleton<SignIns>().AddSingleton<OwnAccount>().AddSingleton<Staffing>();
    }

    private static void AddDatabase(IServiceCollection services, string connectionString)
    {
        // Defaults by which a dead server is noticed within seconds (what the setting itself says comes later and wins), and no
        // just-in-time compilation: for queries of milliseconds it costs more than they do.
        var settings = new NpgsqlConnectionStringBuilder(
            "Timeout=10;Command Timeout=30;Keepalive=15;Application Name=gullushoes;Options=-c jit=off;" + connectionString);
        services.AddSingleton(provider => new NpgsqlDataSourceBuilder(settings.ConnectionString)
            .UseLoggerFactory(provider.GetService<ILoggerFactory>()).Build());
        services.AddPooledDbContextFactory<ShopDb>((provider, options) => options.UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>()));
    }

    private static string Required(IConfiguration configuration, string key) =>
        configuration[key] is { Length: > 0 } value ? value : throw new InvalidOperationException($"The setting {key} is missing.");
}
