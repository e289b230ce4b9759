using GulluShoes.Shop.Waves;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GulluShoes.Store.Model.Packing;

/// <summary>Packages picked together.</summary>
internal sealed class WaveRow
{
    public long Id { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required string CreatedBy { get; init; }

    /// <summary>Who picks it; one person, and each person one wave at a time.</summary>
    public required string Picker { get; init; }

    /// <summary>When nothing was missing any more; null while it is being picked.</summary>
    public DateTimeOffset? PickedAt { get; init; }

    /// <summary>When nothing of it was left to pack, or it was dissolved.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    public string? ClosedBy { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<WaveRow>
    {
        public void Configure(EntityTypeBuilder<WaveRow> wave)
        {
            wave.ToTable("waves").HasKey(row => row.Id);
            wave.Property(row => row.Id).UseIdentityByDefaultColumn();
            wave.Property(row => row.CreatedBy).HasMaxLength(100);
            wave.Property(row => row.Picker).HasMaxLength(100);
            wave.Property(row => row.ClosedBy).HasMaxLength(100);
            wave.HasIndex(row => row.Picker).HasDatabaseName("ux_waves_picking").HasFilter("picked_at is null and closed_at is null").IsUnique();
            wave.HasIndex(row => row.Id).HasDatabaseName("ix_waves_open").HasFilter("closed_at is null");
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

    /// <summary>When it left the wave: put aside, or the wave was closed; null while it is in it, also when it was packed from it.</summary>
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

/// <summary>One reading while picking, or a pair found missing; only ever appended.</summary>
internal sealed class WavePickRow
{
    /// <summary>Made by the device, so that a repeated request is the same pick.</summary>
    public required Guid Id { get; init; }

    public required long WaveId { get; init; }

    /// <summary>As the scanner sent it.</summary>
    public required string Code { get; init; }

    public required PickResult Result { get; init; }

    /// <summary>The product it was taken for; null when unknown.</summary>
    public string? Barcode { get; init; }

    /// <summary>The package into whose slot the pair was laid, or which was put aside for want of it; null for the pile.</summary>
    public long? PackageId { get; init; }

    /// <summary>Pairs: 1 when one was taken, else 0.</summary>
    public required int Quantity { get; init; }

    /// <summary>Why a pair could not be taken; null when nothing was missing.</summary>
    public string? ShortReason { get; init; }

    public required string Person { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>What it was answered with: the same pick again is answered with the same.</summary>
    public required string Answer { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<WavePickRow>
    {
        public void Configure(EntityTypeBuilder<WavePickRow> pick)
        {
            pick.ToTable("wave_picks").HasKey(row => row.Id);
            pick.Property(row => row.Id).ValueGeneratedNever();
            pick.Property(row => row.Code).HasMaxLength(300);
            pick.Property(row => row.Result).HasMaxLength(20);
            pick.Property(row => row.Barcode).HasMaxLength(300);
            pick.Property(row => row.ShortReason).HasMaxLength(20);
            pick.Property(row => row.Person).HasMaxLength(100);
            pick.HasOne<WaveRow>().WithMany().HasForeignKey(row => row.WaveId).OnDelete(DeleteBehavior.Restrict);
            pick.HasIndex(row => row.WaveId);
        }
    }
}
