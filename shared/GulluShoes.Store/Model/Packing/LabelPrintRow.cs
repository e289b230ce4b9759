using GulluShoes.Shop.Labels;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GulluShoes.Store.Model.Packing;

/// <summary>The receipt of one printed label; only ever appended.</summary>
internal sealed class LabelPrintRow
{
    public long Id { get; init; }

    /// <summary>Of the deed, made by the device: the same print again finds its receipts; null for those older than the key.</summary>
    public Guid? Key { get; init; }

    public required long PackageId { get; init; }

    public required long LabelVersion { get; init; }

    public required LabelFormat Format { get; init; }

    /// <summary>1 for the first; later ones carry "KOPYA".</summary>
    public required int Copy { get; init; }

    public required string Person { get; init; }

    public string? Printer { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Why a copy, or a label before verification, was wanted; null for an ordinary first print.</summary>
    public string? Reason { get; init; }

    /// <summary>True when it was printed before the package was verified.</summary>
    public required bool Override { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<LabelPrintRow>
    {
        public void Configure(EntityTypeBuilder<LabelPrintRow> print)
        {
            print.ToTable("label_prints").HasKey(row => row.Id);
            print.Property(row => row.Id).UseIdentityByDefaultColumn();
            print.Property(row => row.Format).HasMaxLength(10);
            print.Property(row => row.Person).HasMaxLength(100);
            print.Property(row => row.Printer).HasMaxLength(100);
            print.Property(row => row.Reason).HasMaxLength(300);
            print.HasOne<PackageRow>().WithMany().HasForeignKey(row => row.PackageId).OnDelete(DeleteBehavior.Restrict);
            print.HasIndex(row => new { row.PackageId, row.Copy }).IsUnique();
        }
    }
}
