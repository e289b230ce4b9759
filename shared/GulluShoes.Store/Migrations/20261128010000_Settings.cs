using GulluShoes.Store.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GulluShoes.Store.Migrations;

/// <summary>What people of the shop set in the portal, and all that they had set before. Only statements read and write this table, so the model does not know it.</summary>
[DbContext(typeof(ShopDb))]
[Migration("20261128010000_Settings")]
public sealed class Settings : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        -- The last row of a key says what holds; one that was reset leaves it to the server again.
        create table settings (
            id bigint generated always as identity primary key,
            key varchar(100) not null,
            before text not null,
            after text not null,
            reset boolean not null,
            reason varchar(500),
            who varchar(100) not null,
            at timestamptz not null);
        create index ix_settings_key on settings (key, id desc);
        create trigger append_only before update or delete or truncate on settings for each statement execute function refuse_change();
        create trigger noted after insert on settings for each row execute function note_change('key', 'who', 'id,at', '');
        """);

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("drop table settings;");
}
