namespace GulluShoes.PortalTests.Hostile;

/// <summary>Every text column of the database: those that what people, Trendyol or files say comes to the portal through, and the others with the reason why theirs does not.</summary>
internal static class HostileFields
{
    private const string Mark = "hostile";

    /// <summary>Tags, attributes, addresses, templates and letters that turn the direction, each calling what a story listens for.</summary>
    private static readonly string[] Payloads =
    [
        $"\"><img src=//{Mark}.example/x onerror={Mark}()>",
        $"</script><script>{Mark}()</script>",
        $"' onmouseover='{Mark}()' autofocus onfocus='{Mark}()",
        $"javascript:{Mark}()//",
        $"\u202E${{{Mark}()}}{{{{{Mark}()}}}}\u2066",
        $"<svg/onload={Mark}()><a href=javascript:{Mark}()>",
    ];

    /// <summary>By table.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Seen = new Dictionary<string, string[]>
    {
        ["alarm_messages"] = ["failure"],
        ["alarm_wishes"] = ["mail"],
        ["alias_deeds"] = ["actor", "barcode", "code"],
        ["barcode_aliases"] = ["barcode", "code", "created_by"],
        ["campaign_rows"] = ["barcode", "model", "size", "wrong", "wrong_column"],
        ["cargo_items"] = ["order_number", "text", "tracking_number"],
        ["cost_rows"] = ["barcode", "colour", "model", "size", "wrong", "wrong_column"],
        ["exchange_rates"] = ["made_by"],
        ["expenses"] = ["carrier", "made_by", "name"],
        ["finance_rows"] = ["barcode", "commission_invoice", "description", "order_number", "receipt", "text", "type"],
        ["handover_parcels"] = ["person", "tracking_number"],
        ["handovers"] = ["carrier", "closed_by", "opened_by"],
        ["import_rows"] = ["company", "country", "order_number", "payment", "status", "wrong", "wrong_column"],
        ["label_prints"] = ["person", "printer", "reason"],
        ["line_profits"] = ["barcode", "colour", "model", "order_number", "size"],
        ["listings"] = ["barcode", "brand", "category", "lock_reason", "model_code", "pictures", "stock_code", "title"],
        ["monthly_expenses"] = ["made_by", "name"],
        ["money_imports"] = ["applied_by", "file_name", "made_by", "refusal", "undone_by"],
        ["order_lines"] = ["barcode", "colour", "model", "product_name", "size", "status", "stock_code"],
        ["order_statements"] = ["order_number"],
        ["orders"] =
        [
            "carrier", "created_by", "customer_name", "held_by", "hold_note", "invoice_status", "label_problem", "line_words", "order_number", "packed_by", "ship_city", "ship_country", "ship_district", "ship_name", "ship_phone", "ship_postal_code",
            "ship_street", "status", "tracking_link", "tracking_number",
        ],
        ["package_history"] = ["status", "what", "who"],
        ["package_photos"] = ["person"],
        ["packings"] = ["holder", "station"],
        ["passkeys"] = ["created_by", "name"],
        ["people"] = ["approved_by", "name"],
        ["personal_erasures"] = ["erased_by", "order_number"],
        ["pictures"] = ["source_url", "uploaded_by"],
        ["price_changes"] = ["barcode", "decided_by", "made_by", "reason"],
        ["price_items"] = ["barcode"],
        ["price_pushes"] = ["barcode", "reason"],
        ["problem_deeds"] = ["owner", "said", "who"],
        ["problems"] = ["closed_by", "closed_why", "detail", "owner", "subject"],
        ["product_calls"] = ["created_by"],
        ["product_changes"] = ["actor", "barcode", "is_now", "was"],
        ["product_costs"] = ["barcode", "colour", "made_by", "model"],
        ["product_drafts"] = ["changed_by", "model_code"],
        ["product_import_lines"] = ["barcode", "wrong", "wrong_column"],
        ["product_imports"] = ["applied_by", "file_name", "made_by", "undone_by"],
        ["product_pictures"] = ["added_by", "colour", "model"],
        ["product_publications"] = ["barcode", "colour", "model", "reasons", "size"],
        ["profit_deltas"] = ["colour", "model", "size"],
        ["profit_sums"] = ["colour", "model", "size"],
        ["recosts"] = ["made_by"],
        ["reservations"] = ["barcode"],
        ["run_reports"] = ["error"],
        ["scans"] = ["barcode", "code", "person", "station"],
        ["sessions"] = ["device"],
        ["settings"] = ["reason", "who"],
        ["shelves"] = ["code", "created_by"],
        ["stock_count_lines"] = ["actor", "barcode", "shelf"],
        ["stock_count_scans"] = ["actor", "barcode", "code", "shelf"],
        ["stock_counts"] = ["model", "shelf", "started_by"],
        ["stock_items"] = ["barcode"],
        ["stock_levels"] = ["barcode", "shelf"],
        ["stock_movements"] = ["actor", "barcode", "note", "reference", "shelf"],
        ["stock_pushes"] = ["barcode", "reason"],
        ["tariff_decisions"] = ["barcode", "made_by"],
        ["tariff_rows"] = ["barcode", "model", "size", "wrong", "wrong_column"],
        ["timer_marks"] = ["failure"],
        ["trade_attributes"] = ["name"],
        ["trade_brands"] = ["name"],
        ["trade_categories"] = ["name", "path"],
        ["trade_values"] = ["name"],
        ["trendyol_commands"] = ["created_by", "last_answer"],
        ["twins_apart"] = ["actor", "one", "other"],
        ["variants"] = ["barcode", "colour", "model", "product_name", "size"],
        ["wave_picks"] = ["barcode", "code", "person", "short_reason"],
        ["waves"] = ["closed_by", "created_by", "picker"],
    };

    /// <summary>By reason: tables, or columns as table.column or *.column.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Unseen = new Dictionary<string, string[]>
    {
        ["one of the system's own words"] =
        [
            "*.stage", "*.from_stage", "*.to_stage", "*.state", "*.kind", "*.outcome", "*.result", "*.currency", "*.was_currency", "*.role", "*.source", "*.channel", "*.cause", "*.format", "*.list", "*.scope", "*.change", "*.side", "*.buffer_rule", "*.hold_reason", "*.commission_source",
            "*.content_type", "*.deed", "*.function", "*.road", "*.muted", "*.mail_muted", "*.queue", "orders.hold_units", "listings.approval", "stock_movements.reason", "cursors.name", "pictures.flaws", "trade_reads.what", "tariff_decisions.way", "passkeys.transports", "code_numbers.prefix", "finance_reads.type",
        ],
        ["only compared and searched, never answered"] = ["*.code_key", "*.bare_key", "*.name_key", "*.path_key", "*.model_key", "*.colour_key", "*.size_key", "stock_movements.key"],
        ["a secret or a hash, which nothing answers"] = ["*.hash", "*.password_hash", "*.totp_secret", "*.totp_offered", "stored_answers.key", "picture_twins.twin", "package_photos.blob_name"],
        ["the name that signs in, of letters that the sign-in allows; unknown ones are only counted"] = ["people.user_name", "sign_in_failures.user_name"],
        ["written by the tables themselves from columns of this list, and read on the page of changes, which the story makes changes for"] = ["audit_log"],
        ["what left for Trendyol or came from it, read by the program alone"] =
            ["outbox.body", "price_calls.barcodes", "price_calls.batch_id", "package_snapshots.payload", "package_snapshots.rejected", "problems.body", "product_calls.barcodes", "product_calls.batch_id", "product_calls.body", "stock_calls.barcodes", "stock_calls.batch_id", "trendyol_commands.body", "trendyol_commands.key"],
        ["an answer that the station gets again, made of columns of this list"] = ["handover_scans.answer", "scans.answer", "wave_picks.answer"],
        ["counted, and told in numbers"] = ["handover_scans.code", "handover_scans.person", "personal_views.who", "profit_marks.order_number", "run_reports.details", "reserved_codes.code", "reserved_codes.reserved_by", "cargo_invoices.serial", "cargo_items.serial", "finance_rows.id"],
        ["typed into the form of new products, whose draft the story saves itself"] = ["product_drafts.draft"],
        ["read by type, each word of it"] = ["listings.rejections", "settings.before", "settings.after", "settings.key", "cost_rows.target_model", "cost_rows.target_colour", "cost_rows.target_barcode"],
    };

    // Codes join tables: whatever is added to one must be added to all.
    private static readonly string[] Joining = ["barcode", "order_number", "tracking_number", "model", "colour", "size", "shelf", "code", "one", "other", "carrier"];

    /// <summary>What is added to a column's texts; the number tells it from all others where nothing is joined.</summary>
    public static string PayloadOf(string table, string column) => Joining.Contains(column) ? Payloads[0] : $"{MarkOf(table, column)}{Payloads[NumberOf(table, column) % Payloads.Length]}";

    /// <summary>By this a column's text is known again on a page.</summary>
    public static string MarkOf(string table, string column) => $"k{NumberOf(table, column)}z";

    public static bool IsUnseen(string table, string column) => Unseen.Values.Any(reason => reason.Contains(table) || reason.Contains($"{table}.{column}") || reason.Contains($"*.{column}"));

    private static int NumberOf(string table, string column) => Seen.SelectMany(each => each.Value.Select(name => $"{each.Key}.{name}")).ToList().IndexOf($"{table}.{column}");
}
