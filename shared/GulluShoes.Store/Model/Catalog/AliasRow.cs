using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GulluShoes.Store.Model.Catalog;

/// <summary>Another code for a product. An alias never points at an alias.</summary>
internal sealed class AliasRow
{
    public required string Code { get; init; }

    /// <summary>See <see cref="Shop.Packing.CodeKey.Of"/>.</summary>
    public required string CodeKey { get; init; }

    /// <summary>See <see cref="Shop.Packing.CodeKey.Bare"/>; null when it is the same as <see cref="CodeKey"/>.</summary>
    public string? BareKey { get; init; }

    public required string Barcode { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required string CreatedBy { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<AliasRow>
    {
        public void Configure(EntityTypeBuilder<AliasRow> alias)
        {
            alias.ToTable("barcode_aliases").HasKey(row => row.Code);
            alias.Property(row => row.CreatedBy).HasMaxLength(100);
            alias.HasIndex(row => row.CodeKey);
            alias.HasIndex(row => row.BareKey).HasFilter("bare_key is not null");
            alias.HasIndex(row => row.Barcode);
        }
    }
}
