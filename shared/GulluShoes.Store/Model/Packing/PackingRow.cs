using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GulluShoes.Store.Model.Packing;

/// <summary>Who packs a package. A row is made by the first lease and stays; an expired lease is free for anybody.</summary>
internal sealed class PackingRow
{
    public required long PackageId { get; init; }

    /// <summary>Packing from the start again begins a new round; only the scans of the current one count.</summary>
    public required int Round { get; init; }

    /// <summary>User name; null when given back.</summary>
    public string? Holder { get; init; }

    public string? Station { get; init; }

    public DateTimeOffset? LeasedAt { get; init; }

    public DateTimeOffset? LeaseUntil { get; init; }

    /// <summary>Until when the package stands behind those that nobody skipped.</summary>
    public DateTimeOffset? SkippedUntil { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<PackingRow>
    {
        public void Configure(EntityTypeBuilder<PackingRow> packing)
        {
            packing.ToTable("packings").HasKey(row => row.PackageId);
            packing.Property(row => row.PackageId).ValueGeneratedNever();
            packing.Property(row => row.Holder).HasMaxLength(100);
            packing.Property(row => row.Station).HasMaxLength(60);
            packing.HasOne<PackageRow>().WithMany().HasForeignKey(row => row.PackageId).OnDelete(DeleteBehavior.Restrict);
            packing.HasIndex(row => row.LeaseUntil).HasFilter("lease_until is not null");
        }
    }
}
