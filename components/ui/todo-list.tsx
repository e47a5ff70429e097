import type { ReactNode } from "react";

type TodoListProps = {
  id: string;
  title: string;
  /** the total number, as text */
  count?: string | undefined;
  /** the link to the full list, when only a part is shown */
  more?: { href: string; label: string } | undefined;
  children: ReactNode;
};

/** One kind of open task on the signed-in home page. */
export function TodoList({ id, title, count, more, children }: TodoListProps) {
  return (
    <section aria-labelledby={id} className="leaf">
      <div className="mb-4">
        <h2 id={id} className="text-lg leading-snug">
          {title}
        </h2>
        {count && <p className="mt-1 text-xs text-ink-faint">{count}</p>}
      </div>
      <div className="grid gap-6">
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
