"use client";

import { useTranslations } from "next-intl";
import { LocalizedText } from "../../ui/localized-text.tsx";
import { usePresentPeople } from "./presence-context.ts";
import { idOfPart } from "./record-parts.ts";

/** A line that names who else has the record open and at which part each works; nothing while nobody has. */
export function PresentPeople() {
  const t = useTranslations("presence");
  const part = useTranslations("record.part");
  const people = usePresentPeople();
  if (people.length === 0) return null;
  return (
    <section aria-label={t("label")} className="present-people print:hidden">
      <p>{t("label")}</p>
      <ul>
        {people.map(({ code, name, institution, part: kind }) => {
          const id = kind && idOfPart(kind);
          return (
            <li key={code} data-accent={institution?.accent}>
              <span className="present-person">{name}</span>
              {institution && (
                <span className="text-ink-muted">
                  <LocalizedText label={institution.shortName ?? institution.name} />
                </span>
              )}
              {id && <a href={`#${id}`}>{part(id)}</a>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
