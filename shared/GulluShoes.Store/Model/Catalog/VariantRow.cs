using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GulluShoes.Store.Model.Catalog;

/// <summary>A model in a colour and a size, as some order line first named it.</summary>
internal sealed class VariantRow
{
    public required string Barcode { get; init; }

    /// <summary>See <see cref="Shop.Packing.CodeKey.Of"/>.</summary>
    public required string CodeKey { get; init; }

    /// <summary>See <see cref="Shop.Packing.CodeKey.Bare"/>; null when it is the same as <see cref="CodeKey"/>.</summary>
    public string? BareKey { get; init; }

    public string? Model { get; init; }

    public string? Colour { get; init; }

    public string? Size { get; init; }

    public string? ProductName { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<VariantRow>
    {
        public void Configure(EntityTypeBuilder<VariantRow> variant)
        {
            variant.ToTable("variants").HasKey(row => row.Barcode);
            variant.HasIndex(row => row.CodeKey);
            variant.HasIndex(row => row.BareKey).HasFilter("bare_key is not null");
        }
    }
}
