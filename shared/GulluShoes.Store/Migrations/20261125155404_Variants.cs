using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GulluShoes.Store.Migrations
{
    /// <inheritdoc />
    public partial class Variants : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "answer",
                table: "scans",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AlterColumn<string>(
                name: "barcode",
                table: "barcode_aliases",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(300)",
                oldMaxLength: 300);

            migrationBuilder.AlterColumn<string>(
                name: "code",
                table: "barcode_aliases",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(300)",
                oldMaxLength: 300);

            migrationBuilder.AddColumn<string>(
                name: "bare_key",
                table: "barcode_aliases",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "code_key",
                table: "barcode_aliases",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "variants",
                columns: table => new
                {
                    barcode = table.Column<string>(type: "text", nullable: false),
                    code_key = table.Column<string>(type: "text", nullable: false),
                    bare_key = table.Column<string>(type: "text", nullable: true),
                    model = table.Column<string>(type: "text", nullable: true),
                    colour = table.Column<string>(type: "text", nullable: true),
                    size = table.Column<string>(type: "text", nullable: true),
                    product_name = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_variants", x => x.barcode);
                });

            migrationBuilder.CreateIndex(
                name: "ix_barcode_aliases_bare_key",
                table: "barcode_aliases",
                column: "bare_key",
                filter: "bare_key is not null");

            migrationBuilder.CreateIndex(
                name: "ix_barcode_aliases_code_key",
                table: "barcode_aliases",
                column: "code_key");

            migrationBuilder.CreateIndex(
                name: "ix_variants_bare_key",
                table: "variants",
                column: "bare_key",
                filter: "bare_key is not null");

            migrationBuilder.CreateIndex(
                name: "ix_variants_code_key",
                table: "variants",
                column: "code_key");

            // As near to CodeKey.Of as SQL comes; CodeKey.Bare fits no product until an order names it again.
            migrationBuilder.Sql(
                """
                insert into variants (barcode, code_key, model, colour, size, product_name)
                select distinct on (barcode) barcode, shop_normalise(translate(btrim(barcode), '=*', '--')), model, colour, size, product_name
                from order_lines where barcode <> '' order by barcode, package_id desc
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "variants");

            migrationBuilder.DropIndex(
                name: "ix_barcode_aliases_bare_key",
                table: "barcode_aliases");

            migrationBuilder.DropIndex(
                name: "ix_barcode_aliases_code_key",
                table: "barcode_aliases");

            migrationBuilder.DropColumn(
                name: "answer",
                table: "scans");

            migrationBuilder.DropColumn(
                name: "bare_key",
                table: "barcode_aliases");

            migrationBuilder.DropColumn(
                name: "code_key",
                table: "barcode_aliases");

            migrationBuilder.AlterColumn<string>(
                name: "barcode",
                table: "barcode_aliases",
                type: "character varying(300)",
                maxLength: 300,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.AlterColumn<string>(
                name: "code",
                table: "barcode_aliases",
                type: "character varying(300)",
                maxLength: 300,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "text");
        }
    }
}
