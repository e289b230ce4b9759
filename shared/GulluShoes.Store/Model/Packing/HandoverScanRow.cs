using GulluShoes.Shop.Handover;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GulluShoes.Store.Model.Packing;

/// <summary>One reading of one code at a hand-over; only ever appended.</summary>
internal sealed class HandoverScanRow
{
    /// <summary>Made by the device, so that a repeated request is the same scan.</summary>
    public required Guid Id { get; init; }

    public required long HandoverId { get; init; }

    /// <summary>As the scanner sent it.</summary>
    public required string Code { get; init; }

    public required HandoverResult Result { get; init; }

    /// <summary>Null when no package was recognised.</summary>
    public long? PackageId { get; init; }

    public required string Person { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>What it was answered with: the same scan again is answered with the same.</summary>
    public required string Answer { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<HandoverScanRow>
    {
        public void Configure(EntityTypeBuilder<HandoverScanRow> scan)
        {
            scan.ToTable("handover_scans").HasKey(row => row.Id);
            scan.Property(row => row.Id).ValueGeneratedNever();
            scan.Property(row => row.Code).HasMaxLength(300);
            scan.Property(row => row.Result).HasMaxLength(20);
            scan.Property(row => row.Person).HasMaxLength(100);
            scan.HasOne<HandoverRow>().WithMany().HasForeignKey(row => row.HandoverId).OnDelete(DeleteBehavior.Restrict);
            scan.HasIndex(row => row.HandoverId);
        }
    }
}
