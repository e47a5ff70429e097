import { useTranslations } from "next-intl";
import type { ViewEntry } from "@/lib/exchanges/saved-views/queries.ts";
import type { ViewList } from "@/lib/exchanges/saved-views/rules.ts";
import { ChangeViewForm } from "./change-view-form.tsx";
import { SaveViewForm } from "./save-view-form.tsx";

type SavedViewsProps = {
  list: ViewList;
  /** the address of the list */
  here: string;
  views: readonly ViewEntry[];
  /** what is shown, as a view would name it */
  query: string;
  /** of the form that saves it */
  formKey: string;
};

/** The saved views of a list as links, and the way to save what is shown, or to change the view that is shown. */
export function SavedViews({ list, here, views, query, formKey }: SavedViewsProps) {
  const t = useTranslations("views");
  const shown = views.find((view) => view.query === query);
  return (
    <>
      {views.length > 0 && (
        <nav aria-label={t("label")} className="view-tabs">
          <a href={here} aria-current={query === "" ? "page" : undefined} className="plain-link">
            {t("all")}
          </a>
          {views.map((view) => (
            <a
              key={view.id}
              href={here + view.query}
              aria-current={view === shown ? "page" : undefined}
              className="plain-link"
            >
              {view.name}
              {view.owner !== null && <span className="ms-1 text-ink-faint">{t("by", { owner: view.owner })}</span>}
            </a>
          ))}
        </nav>
      )}
      {query !== "" && !shown && <SaveViewForm key={query} list={list} query={query} formKey={formKey} />}
      {shown?.mayChange && <ChangeViewForm key={`${shown.id} ${shown.name} ${shown.isShared}`} view={shown} />}
    </>
  );
}
