using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GulluShoes.Store.Migrations
{
    /// <inheritdoc />
    public partial class PickingWaves : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "picked_at",
                table: "waves",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "picker",
                table: "waves",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AlterColumn<string>(
                name: "short_reason",
                table: "wave_picks",
                type: "character varying(20)",
                maxLength: 20,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(300)",
                oldMaxLength: 300,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "barcode",
                table: "wave_picks",
                type: "character varying(300)",
                maxLength: 300,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(300)",
                oldMaxLength: 300);

            migrationBuilder.AddColumn<string>(
                name: "answer",
                table: "wave_picks",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "code",
                table: "wave_picks",
                type: "character varying(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "package_id",
                table: "wave_picks",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "result",
                table: "wave_picks",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "ix_waves_open",
                table: "waves",
                column: "id",
                filter: "closed_at is null");

            migrationBuilder.CreateIndex(
                name: "ux_waves_picking",
                table: "waves",
                column: "picker",
                unique: true,
                filter: "picked_at is null and closed_at is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_waves_open",
                table: "waves");

            migrationBuilder.DropIndex(
                name: "ux_waves_picking",
                table: "waves");

            migrationBuilder.DropColumn(
                name: "picked_at",
                table: "waves");

            migrationBuilder.DropColumn(
                name: "picker",
                table: "waves");

            migrationBuilder.DropColumn(
                name: "answer",
                table: "wave_picks");

            migrationBuilder.DropColumn(
                name: "code",
                table: "wave_picks");

            migrationBuilder.DropColumn(
                name: "package_id",
                table: "wave_picks");

            migrationBuilder.DropColumn(
                name: "result",
                table: "wave_picks");

            migrationBuilder.AlterColumn<string>(
                name: "short_reason",
                table: "wave_picks",
                type: "character varying(300)",
                maxLength: 300,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(20)",
                oldMaxLength: 20,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "barcode",
                table: "wave_picks",
                type: "character varying(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "character varying(300)",
                oldMaxLength: 300,
                oldNullable: true);
        }
    }
}
