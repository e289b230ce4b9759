namespace GulluShoes.Store.Upkeep.Backups;

/// <summary>What the database itself says of its tables, so that none that comes later is forgotten.</summary>
internal static class BackupSql
{
    public const string History = "__EFMigrationsHistory";

    /// <summary>Who copies for minutes must not be cut off, and sees one moment only.</summary>
    public const string Snapshot = "set transaction isolation level repeatable read, read only";

    /// <summary>The last migration.</summary>
    public const string Migration = $"""select max("MigrationId") from "{History}" """;

    /// <summary>Tables that are no parts of another, the largest first, and their columns but those that the database computes.</summary>
    public const string Tables =
        $"""
        select c.relname, array(
            select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum)
        from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> '{History}'
        order by pg_table_size(c.oid) desc, c.relname
        """;

    /// <summary>Numbers are given out past any snapshot: read after all rows, so that none is given out twice.</summary>
    public const string Sequences = "select sequencename::text, last_value from pg_sequences where schemaname = 'public' order by sequencename";

    /// <summary>True of a database that nobody has made tables in.</summary>
    public const string IsEmpty = "select not exists (select from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p'))";

    /// <summary>Triggers that would speak of the rows that return as if they were new, and the words that bring each back as it was.</summary>
    public const string Triggers =
        """
        select format('alter table %s disable trigger %I', t.tgrelid::regclass, t.tgname),
            format('alter table %s enable %s trigger %I', t.tgrelid::regclass, case t.tgenabled when 'A' then 'always' when 'R' then 'replica' else '' end, t.tgname)
        from pg_trigger t join pg_class c on c.oid = t.tgrelid
        where c.relnamespace = 'public'::regnamespace and not t.tgisinternal and t.tgparentid = 0 and t.tgenabled <> 'D' order by 1
        """;

    /// <summary>Taken away for the time in which one table has its rows and another has not; brought back, they prove that all are there.</summary>
    public const string ForeignKeys =
        """
        select format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname),
            format('alter table %s add constraint %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid))
        from pg_constraint k where k.connamespace = 'public'::regnamespace and k.contype = 'f' and k.conparentid = 0 order by 1
        """;

    public static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public static string ColumnsOf(IEnumerable<string> columns) => string.Join(", ", columns.Select(Quoted));

    /// <summary>A partitioned table is read as one.</summary>
    public static string CopyOut(string table, IEnumerable<string> columns) => $"copy (select {ColumnsOf(columns)} from {Quoted(table)}) to stdout (format binary)";

    public static string CopyIn(string table, IEnumerable<string> columns) => $"copy {Quoted(table)} ({ColumnsOf(columns)}) from stdin (format binary)";
}
