using GulluShoes.Shop.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GulluShoes.Store.Model;

/// <summary>The registry: the one row per package that every intake, scan and move locks first.</summary>
internal sealed class PackageRow
{
    public required long PackageId { get; init; }

    public required Stage Stage { get; init; }

    public required long Version { get; init; }

    public required DateTimeOffset FirstSeenAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<PackageRow>
    {
        public void Configure(EntityTypeBuilder<PackageRow> package)
        {
            package.ToTable("packages").HasKey(row => row.PackageId);
            package.Property(row => row.PackageId).ValueGeneratedNever();
            package.Property(row => row.Stage).HasMaxLength(20);
            // BRIN, unlike a B-tree, lets a new version stay a heap-only update, and windows of versions are contiguous enough.
            package.HasIndex(row => row.Version).HasMethod("brin");
        }
    }
}
