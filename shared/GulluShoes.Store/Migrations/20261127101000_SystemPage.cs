using GulluShoes.Store.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GulluShoes.Store.Migrations;

/// <summary>When each timer ran last, and who looks after which problem. Only statements read and write these columns, so the model does not know them.</summary>
[DbContext(typeof(ShopDb))]
[Migration("20261127101000_SystemPage")]
public sealed class SystemPage : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create table timer_marks (
            function varchar(100) primary key,
            started_at timestamptz not null,
            took_ms bigint not null,
            failure text,
            last_ok_at timestamptz) with (fillfactor = 50);

        alter table problems add owner varchar(100), add note text, add closed_why text;
        """);

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        "drop table timer_marks; alter table problems drop owner, drop note, drop closed_why;");
}
