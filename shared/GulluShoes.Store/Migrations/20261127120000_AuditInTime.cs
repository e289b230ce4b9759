using GulluShoes.Store.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GulluShoes.Store.Migrations;

/// <summary>The log of changes is read by the clock, so that some days of a person, a kind or a thing are one piece of an index, however far back they lie.</summary>
[DbContext(typeof(ShopDb))]
[Migration("20261127120000_AuditInTime")]
public sealed class AuditInTime : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        drop index ix_audit_log_who, ix_audit_log_thing, ix_audit_log_kind, ix_audit_log_at;
        create index ix_audit_log_who on audit_log (who, at desc, id desc);
        create index ix_audit_log_thing on audit_log (thing, at desc, id desc);
        create index ix_audit_log_kind on audit_log (kind, at desc, id desc);
        create index ix_audit_log_at on audit_log (at desc, id desc);
        """);

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        drop index ix_audit_log_who, ix_audit_log_thing, ix_audit_log_kind, ix_audit_log_at;
        create index ix_audit_log_who on audit_log (who, id desc);
        create index ix_audit_log_thing on audit_log (thing, id desc);
        create index ix_audit_log_kind on audit_log (kind, id desc);
        create index ix_audit_log_at on audit_log (at);
        """);
}
