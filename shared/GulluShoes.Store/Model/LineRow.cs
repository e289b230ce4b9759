using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GulluShoes.Store.Model;

/// <summary>One product in a package. A split moves a line id into another package, so the key holds both ids.</summary>
internal sealed class LineRow
{
    public required long PackageId { get; init; }

    public required long LineId { get; init; }

    public required int Quantity { get; init; }

    public required string Barcode { get; init; }

    public string? StockCode { get; init; }

    public string? ProductName { get; init; }

    public string? Model { get; init; }

    public string? Colour { get; init; }

    public string? Size { get; init; }

    public long? ContentId { get; init; }

    public decimal? UnitGross { get; init; }

    public decimal? UnitSellerDiscount { get; init; }

    public decimal? UnitTrendyolDiscount { get; init; }

    public decimal? UnitPrice { get; init; }

    public decimal? VatRate { get; init; }

    public decimal? CommissionRate { get; init; }

    public string? Currency { get; init; }

    public string? Status { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<LineRow>
    {
        public void Configure(EntityTypeBuilder<LineRow> line)
        {
            line.ToTable("order_lines").HasKey(row => new { row.PackageId, row.LineId });
            line.HasOne<PackageRow>().WithMany().HasForeignKey(row => row.PackageId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
