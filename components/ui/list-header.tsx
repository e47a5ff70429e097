import type { ReactNode } from "react";

type ListHeaderProps = {
  title: string;
  /** how many there are; told again whenever it changes */
  count?: string | undefined;
  /** the saved views of the list */
  views?: ReactNode;
  /** what can be added to the list */
  children?: ReactNode;
};

/** The first line of a list of the desk: what it is, how many there are, its views, and the way to a new entry. */
export function ListHeader({ title, count, views, children }: ListHeaderProps) {
  return (
    <header className="list-header">
      <h1 className="text-2xl">{title}</h1>
      <p role="status" className="text-sm text-ink-faint">
        {count}
      </p>
      {views}
      {children && <div className="list-header-end">{children}</div>}
    </header>
  );
}
