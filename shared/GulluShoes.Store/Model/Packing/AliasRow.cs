using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GulluShoes.Store.Model.Packing;

/// <summary>Another code for a product. An alias never points at an alias.</summary>
internal sealed class AliasRow
{
    /// <summary>Normalised, so that however it is read it is found.</summary>
    public required string Code { get; init; }

    public required string Barcode { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required string CreatedBy { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<AliasRow>
    {
        public void Configure(EntityTypeBuilder<AliasRow> alias)
        {
            alias.ToTable("barcode_aliases").HasKey(row => row.Code);
            alias.Property(row => row.Code).HasMaxLength(300);
            alias.Property(row => row.Barcode).HasMaxLength(300);
            alias.Property(row => row.CreatedBy).HasMaxLength(100);
            alias.HasIndex(row => row.Barcode);
        }
    }
}
