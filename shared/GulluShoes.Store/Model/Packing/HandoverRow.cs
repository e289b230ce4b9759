using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GulluShoes.Store.Model.Packing;

/// <summary>Parcels given to one carrier at one time.</summary>
internal sealed class HandoverRow
{
    public long Id { get; init; }

    public required string Carrier { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public required string OpenedBy { get; init; }

    /// <summary>Null while parcels are still being scanned out.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    public string? ClosedBy { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<HandoverRow>
    {
        public void Configure(EntityTypeBuilder<HandoverRow> handover)
        {
            handover.ToTable("handovers").HasKey(row => row.Id);
            handover.Property(row => row.Id).UseIdentityByDefaultColumn();
            handover.Property(row => row.Carrier).HasMaxLength(100);
            handover.Property(row => row.OpenedBy).HasMaxLength(100);
            handover.Property(row => row.ClosedBy).HasMaxLength(100);
            handover.HasIndex(row => row.Carrier).HasDatabaseName("ux_handovers_open").HasFilter("closed_at is null").IsUnique();
        }
    }
}

/// <summary>A parcel that was scanned out; a package leaves the house once.</summary>
internal sealed class HandoverParcelRow
{
    public required long PackageId { get; init; }

    public required long HandoverId { get; init; }

    public required string TrackingNumber { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Person { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<HandoverParcelRow>
    {
        public void Configure(EntityTypeBuilder<HandoverParcelRow> parcel)
        {
            parcel.ToTable("handover_parcels").HasKey(row => row.PackageId);
            parcel.Property(row => row.PackageId).ValueGeneratedNever();
            parcel.Property(row => row.TrackingNumber).HasMaxLength(100);
            parcel.Property(row => row.Person).HasMaxLength(100);
            parcel.HasOne<PackageRow>().WithMany().HasForeignKey(row => row.PackageId).OnDelete(DeleteBehavior.Restrict);
            parcel.HasOne<HandoverRow>().WithMany().HasForeignKey(row => row.HandoverId).OnDelete(DeleteBehavior.Restrict);
            parcel.HasIndex(row => row.HandoverId);
        }
    }
}
