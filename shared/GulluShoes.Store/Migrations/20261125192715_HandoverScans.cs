using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GulluShoes.Store.Migrations
{
    /// <inheritdoc />
    public partial class HandoverScans : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "handover_scans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    handover_id = table.Column<long>(type: "bigint", nullable: false),
                    code = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    result = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    package_id = table.Column<long>(type: "bigint", nullable: true),
                    person = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    answer = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_handover_scans", x => x.id);
                    table.ForeignKey(
                        name: "fk_handover_scans_handovers",
                        column: x => x.handover_id,
                        principalTable: "handovers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_handover_scans_handover_id",
                table: "handover_scans",
                column: "handover_id");

            // What is packed and not shipped yet: little, in tables that hold much else. By when it was packed, and by what is read at the door.
            migrationBuilder.Sql(
                """
                create index ix_order_created_packed on order_created (packed_at) include (carrier) where packed_at is not null;
                create index ix_order_picking_packed on order_picking (packed_at) include (carrier) where packed_at is not null;
                create index ix_order_created_tracking on order_created (tracking_number) where packed_at is not null;
                create index ix_order_picking_tracking on order_picking (tracking_number) where packed_at is not null;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop index ix_order_created_packed, ix_order_picking_packed, ix_order_created_tracking, ix_order_picking_tracking;");

            migrationBuilder.DropTable(
                name: "handover_scans");
        }
    }
}
