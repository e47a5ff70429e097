"use client";

import { useLocale, useTranslations } from "next-intl";
import { Fragment, type ReactNode, useState } from "react";
import { Disclosure } from "../ui/disclosure.tsx";
import { listSeparator } from "../ui/list-separator.ts";
import type { AutosavedSection } from "./autosave.ts";
import { useIsOnPage } from "./on-page.ts";
import type { Values } from "./section-store.ts";

/** Fields that belong together. */
export type FieldPart = {
  /** the names of the fields */
  fields: readonly string[];
  /** what the fold calls them */
  name: string;
  isUsed: boolean;
  children: ReactNode;
};

type MoreFieldsProps<V extends Values> = { section: AutosavedSection<V>; parts: readonly FieldPart[] };

/**
 * Fields that are rarely used: those that hold something stand where they are, the others are folded away under their names.
 * A field stays where it was when the page was made, so that none moves under the hand; the fold opens by itself where a field
 * inside has an error or a conflict. The search of the browser looks into it.
 */
export function MoreFields<V extends Values>({ section, parts }: MoreFieldsProps<V>) {
  const t = useTranslations("list");
  const locale = useLocale();
  const [folded] = useState(() => new Set(parts.filter(({ isUsed }) => !isUsed).map(({ name }) => name)));
  const [isOpen, setOpen] = useState(false);
  const isOnPage = useIsOnPage();
  const away = parts.filter(({ name }) => folded.has(name));
  const isAsking = away.some(({ fields }) =>
    fields.some((field) => field in section.fields || section.conflicts.some((conflict) => conflict.field === field)),
  );
  const names = away.map(({ name }) => name).join(listSeparator(locale));
  const draw = ({ name, children }: FieldPart) => <Fragment key={name}>{children}</Fragment>;
  return (
    <>
      {parts.filter(({ name }) => !folded.has(name)).map(draw)}
      {away.length > 0 && (
        <Disclosure
          title={t("more", { names })}
          className="more-fields group"
          open={isOpen || isAsking}
          onToggle={(event) => setOpen(event.currentTarget.open)}
        >
          {(isOnPage || isAsking) && away.map(draw)}
        </Disclosure>
      )}
    </>
  );
}
