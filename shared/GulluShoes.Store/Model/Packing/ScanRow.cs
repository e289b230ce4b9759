using GulluShoes.Shop.Packing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GulluShoes.Store.Model.Packing;

/// <summary>One reading of one code at a station; only ever appended.</summary>
internal sealed class ScanRow
{
    /// <summary>Made by the device, so that a repeated request is the same scan.</summary>
    public required Guid Id { get; init; }

    public required long PackageId { get; init; }

    public required int Round { get; init; }

    /// <summary>As the scanner sent it.</summary>
    public required string Code { get; init; }

    /// <summary>The product it was taken for; null when unknown.</summary>
    public string? Barcode { get; init; }

    public ShoeSide? Side { get; init; }

    public required ScanResult Result { get; init; }

    /// <summary>The line it counts for, with <see cref="Slot"/>; null when it does not count.</summary>
    public long? LineId { get; init; }

    /// <summary>0 for the first shoe of the line, 1 for the second …; a slot cannot be filled twice.</summary>
    public int? Slot { get; init; }

    public required string Person { get; init; }

    public required string Station { get; init; }

    /// <summary>When the device read it; earlier than <see cref="At"/> when it was offline.</summary>
    public required DateTimeOffset ReadAt { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>What it was answered with: the same scan again is answered with the same.</summary>
    public required string Answer { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ScanRow>
    {
        public void Configure(EntityTypeBuilder<ScanRow> scan)
        {
            scan.ToTable("scans").HasKey(row => row.Id);
            scan.Property(row => row.Id).ValueGeneratedNever();
            scan.Property(row => row.Code).HasMaxLength(300);
            scan.Property(row => row.Barcode).HasMaxLength(300);
            scan.Property(row => row.Side).HasMaxLength(10);
            scan.Property(row => row.Result).HasMaxLength(20);
            scan.Property(row => row.Person).HasMaxLength(100);
            scan.Property(row => row.Station).HasMaxLength(60);
            scan.HasOne<PackageRow>().WithMany().HasForeignKey(row => row.PackageId).OnDelete(DeleteBehavior.Restrict);
            scan.HasIndex(row => new { row.PackageId, row.Round, row.LineId, row.Slot })
                .HasDatabaseName("ux_scans_slot")
                .HasFilter("slot is not null")
                .IsUnique();
            scan.HasIndex(row => new { row.PackageId, row.At });
            scan.HasIndex(row => row.At).HasMethod("brin");
        }
    }
}
