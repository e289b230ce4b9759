import type { ReactNode } from 'react';

interface LiveTableProps {
  readonly title: string;
  readonly heads: readonly string[];
  readonly children: ReactNode;
}

/** A panel with a table that scrolls within itself on a narrow screen; by keyboard too. */
export function LiveTable({ title, heads, children }: LiveTableProps) {
  return (
    <section className="panel">
      <h2>{title}</h2>
      <div className="table-scroll" role="region" aria-label={title} tabIndex={0}>
        <table className="detail-table">
          <thead><tr>{heads.map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
          <tbody>{children}</tbody>
        </table>
      </div>
    </section>
  );
}
