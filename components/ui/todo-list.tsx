import type { ReactNode } from "react";

type TodoListProps = {
  id: string;
  title: string;
  /** what waits for it, in one sentence */
  blocks?: string | undefined;
  /** the total number, as text */
  count?: string | undefined;
  /** the link to the full list, when only a part is shown */
  more?: { href: string; label: string } | undefined;
  children: ReactNode;
};

/** One kind of open task on the signed-in home page. */
export function TodoList({ id, title, blocks, count, more, children }: TodoListProps) {
  return (
    <section aria-labelledby={id} className="leaf todo">
      <div>
        <h2 id={id} className="text-lg leading-snug">
          {title}
        </h2>
        {count && <p className="text-xs text-ink-faint">{count}</p>}
        {blocks && <p className="mt-1 text-xs text-ink-soft">{blocks}</p>}
      </div>
      <div className="todo-rows">
        {children}
        {more && (
          <p className="text-sm">
            <a href={more.href} className="inline-flex min-h-11 items-center">
              {more.label}
            </a>
          </p>
        )}
      </div>
    </section>
  );
}
