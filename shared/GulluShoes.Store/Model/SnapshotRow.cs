using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GulluShoes.Store.Model;

/// <summary>The latest payload of a package as Trendyol told it, and how far it was applied.</summary>
internal sealed class SnapshotRow
{
    public required long PackageId { get; init; }

    public required long Version { get; init; }

    public required string Payload { get; init; }

    public required DateTimeOffset SeenAt { get; init; }

    public long? AppliedVersion { get; init; }

    /// <summary>Why the payload could not be read; null when it could.</summary>
    public string? Rejected { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<SnapshotRow>
    {
        public void Configure(EntityTypeBuilder<SnapshotRow> snapshot)
        {
            snapshot.ToTable("package_snapshots").HasKey(row => row.PackageId);
            snapshot.Property(row => row.PackageId).ValueGeneratedNever();
            // Only what waits is in the index, so the sweeper's look costs nothing when all is well.
            snapshot.HasIndex(row => row.SeenAt)
                .HasDatabaseName("ix_package_snapshots_waiting")
                .HasFilter("applied_version is distinct from version");
        }
    }
}
