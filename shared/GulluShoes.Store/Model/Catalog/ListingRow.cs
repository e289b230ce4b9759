using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GulluShoes.Store.Model.Catalog;

/// <summary>A variant's publication at a marketplace, as that shows it. See <see cref="Shop.Catalog.ListingFacts"/>.</summary>
internal sealed class ListingRow
{
    /// <summary>The marketplace.</summary>
    public required string Channel { get; init; }

    public required string Barcode { get; init; }

    public long? ContentId { get; init; }

    public string? ModelCode { get; init; }

    public string? StockCode { get; init; }

    public string? Title { get; init; }

    public string? Brand { get; init; }

    public string? Category { get; init; }

    public required string[] Pictures { get; init; }

    public bool OnSale { get; init; }

    public bool Archived { get; init; }

    public bool Locked { get; init; }

    public string? LockReason { get; init; }

    public bool Blacklisted { get; init; }

    public decimal? SalePrice { get; init; }

    public decimal? ListPrice { get; init; }

    public decimal? VatRate { get; init; }

    public decimal? CommissionRate { get; init; }

    public int? Quantity { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>Since when a complete reading no longer shows it; null while it is there.</summary>
    public DateTimeOffset? MissingSince { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ListingRow>
    {
        public void Configure(EntityTypeBuilder<ListingRow> listing)
        {
            listing.ToTable("listings").HasKey(row => new { row.Channel, row.Barcode });
            listing.Property(row => row.Channel).HasMaxLength(20);
        }
    }
}
