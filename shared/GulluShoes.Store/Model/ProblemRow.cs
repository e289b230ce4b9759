using GulluShoes.Shop.Upkeep;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GulluShoes.Store.Model;

/// <summary>Something that needs a person; at most one open row per cause and subject.</summary>
internal sealed class ProblemRow
{
    public long Id { get; init; }

    public required ProblemCause Cause { get; init; }

    public required string Subject { get; init; }

    public string? Detail { get; init; }

    /// <summary>For a poison message: where to send the body again.</summary>
    public string? Queue { get; init; }

    public string? Body { get; init; }

    public required DateTimeOffset Since { get; init; }

    public required DateTimeOffset LastAt { get; init; }

    public required int Times { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public string? ClosedBy { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ProblemRow>
    {
        public void Configure(EntityTypeBuilder<ProblemRow> problem)
        {
            problem.ToTable("problems").HasKey(row => row.Id);
            problem.Property(row => row.Id).UseIdentityByDefaultColumn();
            problem.Property(row => row.Cause).HasMaxLength(50);
            problem.Property(row => row.Subject).HasMaxLength(300);
            problem.HasIndex(row => new { row.Cause, row.Subject })
                .HasDatabaseName("ux_problems_open")
                .HasFilter("closed_at is null")
                .IsUnique();
        }
    }
}
