using GulluShoes.Store.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GulluShoes.Store.Migrations;

/// <summary>A call knows its barcodes, so that no index must follow each of them in and out of it: claiming and settling stay heap-only updates.</summary>
[DbContext(typeof(ShopDb))]
[Migration("20261126044500_StockCallBarcodes")]
public sealed class StockCallBarcodes : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        alter table stock_calls add barcodes text[] not null default '{}';
        update stock_calls c set barcodes = (select coalesce(array_agg(p.barcode), '{}') from stock_pushes p where p.call_id = c.id) where c.ended_at is null;
        drop index ix_stock_pushes_call;
        """);

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create index ix_stock_pushes_call on stock_pushes (call_id) where call_id is not null;
        alter table stock_calls drop barcodes;
        """);
}
