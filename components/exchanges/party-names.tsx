import { useLocale } from "next-intl";
import { type ComponentProps, Fragment } from "react";
import type { InstitutionMention } from "@/lib/institutions/queries.ts";
import { listSeparator } from "../ui/list-separator.ts";
import { PartyName } from "./party-name.tsx";

type PartyNamesProps = Omit<ComponentProps<typeof PartyName>, "institution"> & {
  institutions: readonly InstitutionMention[];
};

/** The names of institutions, each in its colour. */
export function PartyNames({ institutions, ...shown }: PartyNamesProps) {
  const locale = useLocale();
  return institutions.map((institution, place) => (
    <Fragment key={institution.slug}>
      {place > 0 && listSeparator(locale)}
      <PartyName institution={institution} {...shown} />
    </Fragment>
  ));
}
