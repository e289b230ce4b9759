using GulluShoes.Shop.Orders;
using GulluShoes.Store.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GulluShoes.Store.Model;

/// <summary>One thing that happened to a package; only ever appended.</summary>
internal sealed class HistoryRow
{
    public long Id { get; init; }

    public required long PackageId { get; init; }

    public required DateTimeOffset At { get; init; }

    public Stage? FromStage { get; init; }

    public required Stage ToStage { get; init; }

    public required string Status { get; init; }

    public required MoveSource Source { get; init; }

    public string? Who { get; init; }

    public required string What { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<HistoryRow>
    {
        public void Configure(EntityTypeBuilder<HistoryRow> entry)
        {
            entry.ToTable("package_history").HasKey(row => row.Id);
            entry.Property(row => row.Id).UseIdentityByDefaultColumn();
            entry.Property(row => row.FromStage).HasMaxLength(20);
            entry.Property(row => row.ToStage).HasMaxLength(20);
            entry.Property(row => row.Source).HasMaxLength(20);
            entry.HasOne<PackageRow>().WithMany().HasForeignKey(row => row.PackageId).OnDelete(DeleteBehavior.Restrict);
            entry.HasIndex(row => row.PackageId);
        }
    }
}
