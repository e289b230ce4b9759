using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace GulluShoes.Store.Migrations
{
    /// <inheritdoc />
    public partial class Packing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("update orders set hold_reason = 'UnknownStatus' where hold_reason is not null");

            migrationBuilder.AddColumn<string>(
                name: "hold_note",
                table: "orders",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "packed_at",
                table: "orders",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "packed_by",
                table: "orders",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "barcode_aliases",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    barcode = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_barcode_aliases", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "handovers",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    carrier = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    opened_by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    closed_by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_handovers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "label_prints",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    package_id = table.Column<long>(type: "bigint", nullable: false),
                    label_version = table.Column<long>(type: "bigint", nullable: false),
                    format = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    copy = table.Column<int>(type: "integer", nullable: false),
                    person = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    printer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    @override = table.Column<bool>(name: "override", type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_label_prints", x => x.id);
                    table.ForeignKey(
                        name: "fk_label_prints_packages",
                        column: x => x.package_id,
                        principalTable: "packages",
                        principalColumn: "package_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "package_photos",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    package_id = table.Column<long>(type: "bigint", nullable: false),
                    blob_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    person = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_package_photos", x => x.id);
                    table.ForeignKey(
                        name: "fk_package_photos_packages",
                        column: x => x.package_id,
                        principalTable: "packages",
                        principalColumn: "package_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "packings",
                columns: table => new
                {
                    package_id = table.Column<long>(type: "bigint", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    holder = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    station = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    leased_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lease_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    skipped_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_packings", x => x.package_id);
                    table.ForeignKey(
                        name: "fk_packings_packages",
                        column: x => x.package_id,
                        principalTable: "packages",
                        principalColumn: "package_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "scans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    package_id = table.Column<long>(type: "bigint", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    barcode = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    side = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    result = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    line_id = table.Column<long>(type: "bigint", nullable: true),
                    slot = table.Column<int>(type: "integer", nullable: true),
                    person = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    station = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_scans", x => x.id);
                    table.ForeignKey(
                        name: "fk_scans_packages",
                        column: x => x.package_id,
                        principalTable: "packages",
                        principalColumn: "package_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "trendyol_commands",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    package_id = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    body = table.Column<string>(type: "jsonb", nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    next_attempt_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_answer = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trendyol_commands", x => x.id);
                    table.ForeignKey(
                        name: "fk_trendyol_commands_packages",
                        column: x => x.package_id,
                        principalTable: "packages",
                        principalColumn: "package_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "waves",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    closed_by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_waves", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "handover_parcels",
                columns: table => new
                {
                    package_id = table.Column<long>(type: "bigint", nullable: false),
                    handover_id = table.Column<long>(type: "bigint", nullable: false),
                    tracking_number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    person = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_handover_parcels", x => x.package_id);
                    table.ForeignKey(
                        name: "fk_handover_parcels_handovers",
                        column: x => x.handover_id,
                        principalTable: "handovers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_handover_parcels_packages",
                        column: x => x.package_id,
                        principalTable: "packages",
                        principalColumn: "package_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "wave_packages",
                columns: table => new
                {
                    wave_id = table.Column<long>(type: "bigint", nullable: false),
                    package_id = table.Column<long>(type: "bigint", nullable: false),
                    slot = table.Column<int>(type: "integer", nullable: true),
                    left_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_wave_packages", x => new { x.wave_id, x.package_id });
                    table.ForeignKey(
                        name: "fk_wave_packages_packages",
                        column: x => x.package_id,
                        principalTable: "packages",
                        principalColumn: "package_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_wave_packages_waves",
                        column: x => x.wave_id,
                        principalTable: "waves",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "wave_picks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    wave_id = table.Column<long>(type: "bigint", nullable: false),
                    barcode = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    quantity = table.Column<int>(type: "integer", nullable: false),
                    short_reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    person = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_wave_picks", x => x.id);
                    table.ForeignKey(
                        name: "fk_wave_picks_waves",
                        column: x => x.wave_id,
                        principalTable: "waves",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_barcode_aliases_barcode",
                table: "barcode_aliases",
                column: "barcode");

            migrationBuilder.CreateIndex(
                name: "ix_handover_parcels_handover_id",
                table: "handover_parcels",
                column: "handover_id");

            migrationBuilder.CreateIndex(
                name: "ux_handovers_open",
                table: "handovers",
                column: "carrier",
                unique: true,
                filter: "closed_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_label_prints_package_id_copy",
                table: "label_prints",
                columns: new[] { "package_id", "copy" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_package_photos_package_id",
                table: "package_photos",
                column: "package_id");

            migrationBuilder.CreateIndex(
                name: "ix_packings_lease_until",
                table: "packings",
                column: "lease_until",
                filter: "lease_until is not null");

            migrationBuilder.CreateIndex(
                name: "ix_scans_at",
                table: "scans",
                column: "at")
                .Annotation("Npgsql:IndexMethod", "brin");

            migrationBuilder.CreateIndex(
                name: "ix_scans_package_id_at",
                table: "scans",
                columns: new[] { "package_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ux_scans_slot",
                table: "scans",
                columns: new[] { "package_id", "round", "line_id", "slot" },
                unique: true,
                filter: "slot is not null");

            migrationBuilder.CreateIndex(
                name: "ix_trendyol_commands_key",
                table: "trendyol_commands",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_trendyol_commands_next_attempt_at",
                table: "trendyol_commands",
                column: "next_attempt_at",
                filter: "ended_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_trendyol_commands_package_id_id",
                table: "trendyol_commands",
                columns: new[] { "package_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_wave_packages_open",
                table: "wave_packages",
                column: "package_id",
                unique: true,
                filter: "left_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_wave_picks_wave_id",
                table: "wave_picks",
                column: "wave_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "barcode_aliases");

            migrationBuilder.DropTable(
                name: "handover_parcels");

            migrationBuilder.DropTable(
                name: "label_prints");

            migrationBuilder.DropTable(
                name: "package_photos");

            migrationBuilder.DropTable(
                name: "packings");

            migrationBuilder.DropTable(
                name: "scans");

            migrationBuilder.DropTable(
                name: "trendyol_commands");

            migrationBuilder.DropTable(
                name: "wave_packages");

            migrationBuilder.DropTable(
                name: "wave_picks");

            migrationBuilder.DropTable(
                name: "handovers");

            migrationBuilder.DropTable(
                name: "waves");

            migrationBuilder.DropColumn(
                name: "hold_note",
                table: "orders");

            migrationBuilder.DropColumn(
                name: "packed_at",
                table: "orders");

            migrationBuilder.DropColumn(
                name: "packed_by",
                table: "orders");
        }
    }
}
