namespace GulluShoes.Store.Migrations;

/// <summary>The stored profit, the marks of what is to be reckoned anew, and the triggers that set them.</summary>
internal static class ProfitTables
{
    internal const string Create =
        """
        -- TRY; what costs is negative, so that the profit is the plain sum; null while a part is missing. "missing" and "estimated" are bits: cost 1, commission 2, packaging 4, cargo 8,
        -- fees 16, price 32. "day" is the order's, Istanbul's; "kept" the pairs that are sold and did not come back. Then what it was reckoned from.
        create table line_profits (
            package_id bigint not null,
            line_id bigint not null,
            order_number text not null,
            day date not null,
            stage varchar(20) not null,
            barcode text not null,
            model text,
            colour text,
            size text,
            quantity integer not null,
            kept integer not null,
            revenue numeric(18,4) not null,
            discount numeric(18,4) not null,
            commission numeric(18,4) not null,
            cost numeric(18,4) not null,
            labour numeric(18,4) not null,
            packaging numeric(18,4) not null,
            cargo numeric(18,4) not null,
            fees numeric(18,4) not null,
            correction numeric(18,4) not null,
            profit numeric(18,4) generated always as (case when missing = 0 then revenue + discount + commission + cost + labour + packaging + cargo + fees + correction end) stored,
            missing smallint not null,
            estimated smallint not null,
            commission_source varchar(20),
            package_version bigint not null,
            cost_id bigint,
            statement_import bigint,
            statement_row integer,
            tariff_import bigint,
            tariff_row integer,
            account_at timestamptz,
            made_at timestamptz not null,
            primary key (package_id, line_id),
            constraint fk_line_profits_order_lines foreign key (package_id, line_id) references order_lines (package_id, line_id) on delete cascade);
        create index ix_line_profits_day on line_profits (day, package_id, line_id);
        create index ix_line_profits_order on line_profits (order_number);
        create index ix_line_profits_model on line_profits (model, day);

        -- Whatever changes an input appends what it touches: a package, an order, or all orders of some days. Nothing is merged here: a mark that somebody is just setting must not
        -- be lost in one that somebody else is just taking. Who takes a mark reckons with all that was there when it was set.
        create table profit_marks (
            id bigint generated always as identity primary key,
            package_id bigint,
            order_number text,
            first_day date,
            last_day date,
            check (num_nonnulls(package_id, order_number, first_day) = 1 and (first_day is null) = (last_day is null)));
        create index ix_profit_marks_days on profit_marks (id) where first_day is not null;
        """;

    internal const string Watch =
        """
        -- The registry's row is written with every version and move of a package.
        create function mark_packages() returns trigger language plpgsql as $$
            begin insert into profit_marks (package_id) select distinct package_id from rows where package_id is not null; return null; end $$;
        create trigger mark_profit_new after insert on packages referencing new table as rows for each statement execute function mark_packages();
        create trigger mark_profit after update on packages referencing new table as rows for each statement execute function mark_packages();
        create trigger mark_profit_new after insert on line_costs referencing new table as rows for each statement execute function mark_packages();
        create trigger mark_profit after update on line_costs referencing new table as rows for each statement execute function mark_packages();
        create trigger mark_profit_gone after delete on line_costs referencing old table as rows for each statement execute function mark_packages();
        create trigger mark_profit_new after insert on cargo_items referencing new table as rows for each statement execute function mark_packages();
        create trigger mark_profit after update on cargo_items referencing new table as rows for each statement execute function mark_packages();
        create trigger mark_profit_gone after delete on cargo_items referencing old table as rows for each statement execute function mark_packages();

        create function mark_orders() returns trigger language plpgsql as $$
            begin insert into profit_marks (order_number) select order_number from rows; return null; end $$;
        create trigger mark_profit_new after insert on order_statements referencing new table as rows for each statement execute function mark_orders();
        create trigger mark_profit after update on order_statements referencing new table as rows for each statement execute function mark_orders();
        create trigger mark_profit_gone after delete on order_statements referencing old table as rows for each statement execute function mark_orders();

        -- A row finds its line after it was kept.
        create function mark_account() returns trigger language plpgsql as $$
            begin
                insert into profit_marks (package_id) select line_package_id from had where line_package_id is not null union select line_package_id from has where line_package_id is not null;
                return null;
            end $$;
        create trigger mark_profit after update on finance_rows referencing old table as had new table as has for each statement execute function mark_account();
        create function mark_account_new() returns trigger language plpgsql as $$
            begin insert into profit_marks (package_id) select distinct line_package_id from rows where line_package_id is not null; return null; end $$;
        create trigger mark_profit_new after insert on finance_rows referencing new table as rows for each statement execute function mark_account_new();

        create function mark_days() returns trigger language plpgsql as $$
            begin insert into profit_marks (first_day, last_day) values (new.valid_from, 'infinity'); return null; end $$;
        create trigger mark_profit after insert on expenses for each row execute function mark_days();

        -- A tariff begins or ceases to hold with the state of its import; its periods are days.
        create function mark_tariff() returns trigger language plpgsql as $$
            begin
                insert into profit_marks (first_day, last_day)
                select (min(valid_from) at time zone 'Europe/Istanbul')::date, (max(coalesce(valid_to, 'infinity')) at time zone 'Europe/Istanbul')::date
                from tariff_rows where import_id = new.id and wrong is null having count(*) > 0;
                return null;
            end $$;
        create trigger mark_profit after update on money_imports for each row when (old.state is distinct from new.state and 'Applied' in (old.state, new.state)) execute function mark_tariff();

        -- Past the sequence: one that was used in a template is not written to the log again in a copy of it, and begins anew after a crash
        -- (PostgreSQL logs 32 values ahead, and a copied page looks logged).
        insert into profit_marks (id, first_day, last_day) overriding system value values (0, '-infinity', 'infinity');
        """;

    internal const string Unwatch =
        """
        drop trigger mark_profit on packages; drop trigger mark_profit_new on packages;
        drop trigger mark_profit on line_costs; drop trigger mark_profit_new on line_costs; drop trigger mark_profit_gone on line_costs;
        drop trigger mark_profit on cargo_items; drop trigger mark_profit_new on cargo_items; drop trigger mark_profit_gone on cargo_items;
        drop trigger mark_profit on order_statements; drop trigger mark_profit_new on order_statements; drop trigger mark_profit_gone on order_statements;
        drop trigger mark_profit on finance_rows; drop trigger mark_profit_new on finance_rows; drop trigger mark_profit on expenses; drop trigger mark_profit on money_imports;
        drop function mark_packages(); drop function mark_orders(); drop function mark_account(); drop function mark_account_new(); drop function mark_days(); drop function mark_tariff();
        """;

    internal const string Drop = "drop table profit_marks; drop table line_profits;";
}
