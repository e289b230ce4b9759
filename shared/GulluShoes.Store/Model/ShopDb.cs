using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql.NameTranslation;

namespace GulluShoes.Store.Model;

/// <summary>The shop's database.</summary>
public sealed class ShopDb(DbContextOptions<ShopDb> options) : DbContext(options)
{
    internal DbSet<PackageRow> Packages => Set<PackageRow>();

    internal DbSet<OrderRow> Orders => Set<OrderRow>();

    internal DbSet<HistoryRow> History => Set<HistoryRow>();

    internal DbSet<CursorRow> Cursors => Set<CursorRow>();

    internal DbSet<RunReportRow> RunReports => Set<RunReportRow>();

    internal DbSet<ProblemRow> Problems => Set<ProblemRow>();

    internal DbSet<PersonRow> People => Set<PersonRow>();

    internal DbSet<SignInFailureRow> SignInFailures => Set<SignInFailureRow>();

    internal DbSet<SessionRow> Sessions => Set<SessionRow>();

    internal DbSet<StoredAnswerRow> StoredAnswers => Set<StoredAnswerRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ShopDb).Assembly);
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            NameInSnakeCase(entity);
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // Enums as text: people read these tables with their own tools.
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
        configurationBuilder.Properties<decimal>().HavePrecision(18, 4);
    }

    private static void NameInSnakeCase(IMutableEntityType entity)
    {
        foreach (var property in entity.GetProperties())
        {
            property.SetColumnName(NpgsqlSnakeCaseNameTranslator.ConvertToSnakeCase(property.Name));
        }

        foreach (var key in entity.GetKeys())
        {
            key.SetName("pk_" + entity.GetTableName());
        }

        foreach (var foreignKey in entity.GetForeignKeys())
        {
            foreignKey.SetConstraintName($"fk_{entity.GetTableName()}_{foreignKey.PrincipalEntityType.GetTableName()}");
        }

        foreach (var index in entity.GetIndexes().Where(index => index.GetDatabaseName()!.StartsWith("IX_", StringComparison.Ordinal)))
        {
            var columns = index.Properties.Select(property => property.GetColumnName());
            index.SetDatabaseName($"ix_{entity.GetTableName()}_{string.Join('_', columns)}");
        }
    }
}
