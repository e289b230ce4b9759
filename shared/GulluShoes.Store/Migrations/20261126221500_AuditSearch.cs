using GulluShoes.Store.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GulluShoes.Store.Migrations;

/// <summary>The log of changes is searched by person, thing, kind and time, each alone or together, the newest first.</summary>
[DbContext(typeof(ShopDb))]
[Migration("20261126221500_AuditSearch")]
public sealed class AuditSearch : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        drop index ix_audit_log_thing;
        create index ix_audit_log_thing on audit_log (thing, id desc);
        create index ix_audit_log_kind on audit_log (kind, id desc);
        create index ix_audit_log_at on audit_log (at);
        """);

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        drop index ix_audit_log_thing, ix_audit_log_kind, ix_audit_log_at;
        create index ix_audit_log_thing on audit_log (kind, thing, id desc);
        """);
}
