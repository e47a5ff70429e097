import { useTranslations } from "next-intl";
import { EmptyState } from "./empty-state.tsx";

/** The list without one of its filters. */
export type WithoutFilter = {
  /** the name of the filter in the address */
  name: string;
  /** such as "Status: Draft" */
  label: string;
  href: string;
  /** as many would be found */
  count: string;
};

type EmptyResultProps = {
  text: string;
  /** those that would find something */
  without: readonly WithoutFilter[];
  /** the whole list; false where this is all of it */
  all: string | false;
};

/** Says that nothing matches, and which filter to drop to find how many: each is one press. */
export function EmptyResult({ text, without, all }: EmptyResultProps) {
  const t = useTranslations("lists");
  return (
    <EmptyState text={text}>
      {without.length > 0 && (
        <ul className="grid gap-1 text-sm">
          {without.map(({ name, label, href, count }) => (
            <li key={name}>
              <a href={href} className="inline-flex min-h-11 items-center">
                {t("without", { filter: label, count })}
              </a>
            </li>
          ))}
        </ul>
      )}
      {all !== false && (
        <a href={all} className="inline-flex min-h-11 items-center text-sm">
          {t("clear")}
        </a>
      )}
    </EmptyState>
  );
}
