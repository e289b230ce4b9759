using GulluShoes.Store.Sql;
using Npgsql;

namespace GulluShoes.Store.Orders;

/// <summary>The statement by which one package's history grows.</summary>
internal static class HistorySql
{
    public static NpgsqlBatchCommand Append(long packageId, HistoryEntry entry) =>
        new NpgsqlBatchCommand(
            "insert into package_history (package_id, at, from_stage, to_stage, status, source, who, what) values ($1, $2, $3, $4, $5, $6, $7, $8)")
            .With(packageId).With(entry.At).With(entry.FromStage?.ToString()).With(entry.ToStage.ToString()).With(entry.Status)
            .With(entry.Source.ToString()).With(entry.Who).With(entry.What);
}
