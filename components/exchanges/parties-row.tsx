"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { savePartyAction } from "@/lib/exchanges/parties/actions.ts";
import type { PartiesOfRecord, PartyEntry } from "@/lib/exchanges/parties/queries.ts";
import type { PartyRole } from "@/lib/exchanges/rules.ts";
import { useAutosave } from "../editing/autosave.ts";
import { useEditing } from "../editing/editing-context.ts";
import { useIsOnPage } from "../editing/on-page.ts";
import { OperationErrorNotice } from "../editing/operation-error-notice.tsx";
import type { OperationError } from "../editing/operations.ts";
import { SavedChoice } from "../editing/saved-choice.tsx";
import { SavedField } from "../editing/saved-field.tsx";
import { SectionStatus } from "../editing/section-status.tsx";
import { Button } from "../ui/button.tsx";
import { Disclosure } from "../ui/disclosure.tsx";
import { indentedOptions } from "../ui/indented-options.ts";
import { SelectField } from "../ui/select-field.tsx";
import { PartiesRowLine, type StopPlace } from "./parties-row-line.tsx";
import { ReplaceParty } from "./replace-party.tsx";
import { StopDays } from "./stop-days.tsx";

type PartiesRowProps = {
  party: PartyEntry;
  /** of a host: where its stop stands among several; null where it is the only host, or is none */
  stop: StopPlace | null;
  /** the roles that it can take */
  roles: readonly PartyRole[];
  /** without it the exchange would still have its sides */
  mayLeave: boolean;
  /** the colleges that can take its place */
  offered: Pick<PartiesOfRecord, "others" | "areAllOffered">;
  /** why its last change was not made */
  error: OperationError | null;
  onRole: (role: PartyRole) => void;
  /** moves its stop before the one in front of it */
  onEarlier: () => void;
  /** the code of the school that takes part; null: the whole college */
  onSchool: (school: string | null) => void;
  onReplace: (slug: string) => void;
  onRemove: () => void;
};

/** One institution of the exchange in a line, which opens to its actions and to the fields that it alone edits. */
export function PartiesRow(props: PartiesRowProps) {
  const { party, stop, roles, mayLeave, offered, error, onRole, onEarlier, onSchool, onReplace, onRemove } = props;
  const t = useTranslations("parties");
  const { mayEdit } = useEditing();
  const { role, institution } = party;
  const [isReplacing, setIsReplacing] = useState(false);
  const isOnPage = useIsOnPage();
  const isEditor = mayEdit || party.mayEdit;
  const mayReplace = mayEdit && party.mayReplace && offered.others.length > 0;
  const line = <PartiesRowLine party={party} stop={stop} />;
  return (
    <li data-accent={institution.accent} className="party">
      {isEditor ? (
        <Disclosure title={line} className="party-fold group">
          {mayEdit && (
            <div className="-mx-3 flex flex-wrap">
              {stop && stop.number > 1 && (
                <Button type="button" tone="ghost" onClick={onEarlier}>
                  {t("earlier")}
                </Button>
              )}
              {roles.map((next) => (
                <Button key={next} type="button" tone="ghost" onClick={() => onRole(next)}>
                  {t(`make.${next}`)}
                </Button>
              ))}
              {mayReplace && (
                <Button
                  type="button"
                  tone="ghost"
                  aria-expanded={isReplacing}
                  onClick={() => setIsReplacing(!isReplacing)}
                >
                  {t("replace")}
                </Button>
              )}
              {mayLeave && (
                <Button type="button" tone="ghost" onClick={onRemove}>
                  {t("remove")}
                </Button>
              )}
            </div>
          )}
          {mayReplace && isReplacing && <ReplaceParty party={party} offered={offered} onReplace={onReplace} />}
          {mayEdit && role === "HOST" && (stop || party.stop.from) && <StopDays party={party} />}
          {isOnPage && party.schools.length > 0 && <School party={party} onSchool={onSchool} />}
          {isOnPage && party.mayEdit && <OwnFacts party={party} />}
        </Disclosure>
      ) : (
        line
      )}
      <OperationErrorNotice error={error} />
    </li>
  );
}

/** Says which school takes part for the college; one that the college has no longer is still shown. */
function School({ party, onSchool }: Pick<PartiesRowProps, "party" | "onSchool">) {
  const t = useTranslations("parties");
  const locale = useLocale();
  const { unit } = party.institution;
  const isGone = unit && party.schools.every(({ code }) => code !== unit.code);
  const schools = isGone ? [...party.schools, { code: unit.code, name: unit.name, depth: 0 }] : party.schools;
  return (
    <div className="fields-row print:hidden">
      <SelectField
        label={t("school")}
        value={unit?.code ?? ""}
        onChange={(code) => onSchool(code === "" ? null : code)}
        options={[{ value: "", label: t("wholeCollege") }, ...indentedOptions(schools, locale)]}
      />
    </div>
  );
}

function OwnFacts({ party }: { party: PartyEntry }) {
  const t = useTranslations("parties");
  const { subject, owner } = useEditing();
  const { slug } = party.institution;
  const section = useAutosave({
    id: `${owner}.party.${slug}`,
    initial: { version: party.version, values: party.values },
    save: (request) => savePartyAction({ code: subject, institution: slug, ...request }),
  });
  return (
    <div className="grid gap-2">
      <div className="fields-row">
        <SavedField section={section} field="fileNumber" label={t("fileNumber")} />
        <SavedChoice
          section={section}
          field="coordinator"
          label={t("coordinator")}
          none={t("noCoordinator")}
          options={party.coordinators.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </div>
      <SectionStatus section={section} />
    </div>
  );
}
