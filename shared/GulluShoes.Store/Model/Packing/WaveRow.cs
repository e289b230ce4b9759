using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GulluShoes.Store.Model.Packing;

/// <summary>Packages picked together.</summary>
internal sealed class WaveRow
{
    public long Id { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required string CreatedBy { get; init; }

    /// <summary>Null while it is being picked.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    public string? ClosedBy { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<WaveRow>
    {
        public void Configure(EntityTypeBuilder<WaveRow> wave)
        {
            wave.ToTable("waves").HasKey(row => row.Id);
            wave.Property(row => row.Id).UseIdentityByDefaultColumn();
            wave.Property(row => row.CreatedBy).HasMaxLength(100);
            wave.Property(row => row.ClosedBy).HasMaxLength(100);
        }
    }
}

/// <summary>A package in a wave; in one open wave at most.</summary>
internal sealed class WavePackageRow
{
    public required long WaveId { get; init; }

    public required long PackageId { get; init; }

    /// <summary>The numbered slot of a package of several products; null when it is packed from a product's pile.</summary>
    public int? Slot { get; init; }

    /// <summary>When it left the wave: packed, put aside, or the wave was closed; null while it is in it.</summary>
    public DateTimeOffset? LeftAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<WavePackageRow>
    {
        public void Configure(EntityTypeBuilder<WavePackageRow> member)
        {
            member.ToTable("wave_packages").HasKey(row => new { row.WaveId, row.PackageId });
            member.HasOne<WaveRow>().WithMany().HasForeignKey(row => row.WaveId).OnDelete(DeleteBehavior.Restrict);
            member.HasOne<PackageRow>().WithMany().HasForeignKey(row => row.PackageId).OnDelete(DeleteBehavior.Restrict);
            member.HasIndex(row => row.PackageId).HasDatabaseName("ux_wave_packages_open").HasFilter("left_at is null").IsUnique();
        }
    }
}

/// <summary>Pairs of one product taken from the shelf for a wave, or found missing.</summary>
internal sealed class WavePickRow
{
    /// <summary>Made by the device, so that a repeated request is the same pick.</summary>
    public required Guid Id { get; init; }

    public required long WaveId { get; init; }

    public required string Barcode { get; init; }

    /// <summary>Pairs, positive.</summary>
    public required int Quantity { get; init; }

    /// <summary>Why the pairs could not be taken; null when they were.</summary>
    public string? ShortReason { get; init; }

    public required string Person { get; init; }

    public required DateTimeOffset At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<WavePickRow>
    {
        public void Configure(EntityTypeBuilder<WavePickRow> pick)
        {
            pick.ToTable("wave_picks").HasKey(row => row.Id);
            pick.Property(row => row.Id).ValueGeneratedNever();
            pick.Property(row => row.Barcode).HasMaxLength(300);
            pick.Property(row => row.ShortReason).HasMaxLength(300);
            pick.Property(row => row.Person).HasMaxLength(100);
            pick.HasOne<WaveRow>().WithMany().HasForeignKey(row => row.WaveId).OnDelete(DeleteBehavior.Restrict);
            pick.HasIndex(row => row.WaveId);
        }
    }
}
