using GulluShoes.Store.Upkeep;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GulluShoes.Store.Model;

/// <summary>What one run of a timer did.</summary>
internal sealed class RunReportRow
{
    public long Id { get; init; }

    public required string Function { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public int Fetched { get; init; }

    public int New { get; init; }

    public int Changed { get; init; }

    public int Failed { get; init; }

    public required RunOutcome Outcome { get; init; }

    public string? Error { get; init; }

    public string? Details { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<RunReportRow>
    {
        public void Configure(EntityTypeBuilder<RunReportRow> run)
        {
            run.ToTable("run_reports").HasKey(row => row.Id);
            run.Property(row => row.Id).UseIdentityByDefaultColumn();
            run.Property(row => row.Function).HasMaxLength(100);
            run.Property(row => row.Outcome).HasMaxLength(20);
            run.Property(row => row.Details).HasColumnType("jsonb");
            run.HasIndex(row => new { row.Function, row.Id });
        }
    }
}
