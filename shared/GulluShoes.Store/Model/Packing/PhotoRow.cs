using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GulluShoes.Store.Model.Packing;

/// <summary>A photo of the open box; the picture itself is a blob.</summary>
internal sealed class PhotoRow
{
    public required Guid Id { get; init; }

    public required long PackageId { get; init; }

    public required string BlobName { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Person { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<PhotoRow>
    {
        public void Configure(EntityTypeBuilder<PhotoRow> photo)
        {
            photo.ToTable("package_photos").HasKey(row => row.Id);
            photo.Property(row => row.Id).ValueGeneratedNever();
            photo.Property(row => row.BlobName).HasMaxLength(200);
            photo.Property(row => row.Person).HasMaxLength(100);
            photo.HasOne<PackageRow>().WithMany().HasForeignKey(row => row.PackageId).OnDelete(DeleteBehavior.Restrict);
            photo.HasIndex(row => row.PackageId);
        }
    }
}
