"use client";

import { useLocale, useTranslations } from "next-intl";
import {
  moveAgreementPersonAction,
  removeAgreementPersonAction,
  restoreAgreementPersonAction,
  undoMoveAgreementPersonAction,
} from "@/lib/commitments/agreements/actions.ts";
import type { AgreementEntry } from "@/lib/commitments/agreements/queries.ts";
import type { AgreementPersonValues } from "@/lib/commitments/agreements/schema.ts";
import { EditableList } from "../../editing/editable-list.tsx";
import { useListOperations } from "../../editing/list-operations.ts";
import { rowSaver, type SectionData, withSavedRow } from "../../editing/section-data.ts";
import { PersonAdder } from "./person-adder.tsx";
import { personWords } from "./person-name.ts";
import { PersonRow } from "./person-row.tsx";
import type { SigningSides } from "./signing-side.ts";

type AgreementPeopleProps = {
  agreement: AgreementEntry;
  section: SectionData<readonly AgreementEntry[]>;
  sides: SigningSides;
  /** whose name readers have, and the person at the screen may take from them */
  withdrawable: ReadonlySet<string>;
};

/** Those who signed an agreement, and the witnesses, in their order. */
export function AgreementPeople({ agreement, section, sides, withdrawable }: AgreementPeopleProps) {
  const t = useTranslations("agreements");
  const locale = useLocale();
  const agreementId = agreement.id;
  const list = useListOperations(section, {
    merge: (_data, answer: AgreementEntry[]): readonly AgreementEntry[] => answer,
    actions: {
      remove: (ref, personId) => removeAgreementPersonAction({ ...ref, agreementId, personId }),
      restore: (ref, personId) => restoreAgreementPersonAction({ ...ref, agreementId, personId }),
      move: (ref, personId, before) => moveAgreementPersonAction({ ...ref, agreementId, personId, before }),
      undoMove: (ref, personId) => undoMoveAgreementPersonAction({ ...ref, agreementId, personId }),
    },
  });
  const onSave = rowSaver<readonly AgreementEntry[], AgreementPersonValues>(section, (agreements, personId, saved) =>
    agreements.map((each) =>
      each.id === agreementId ? { ...each, people: withSavedRow(each.people, personId, saved) } : each,
    ),
  );
  return (
    <section aria-label={t("people")} className="grid min-w-0 gap-3">
      <h3 className="text-sm font-medium">{t("people")}</h3>
      {agreement.people.length === 0 && <p className="text-sm text-ink-soft">{t("noPeople")}</p>}
      <EditableList
        items={agreement.people}
        list={list}
        labelOf={(person, number) =>
          personWords(person, person.values, sides, locale).name || t("personNumber", { number })
        }
        renderRow={(person, row) => (
          <PersonRow
            agreementId={agreementId}
            person={person}
            row={row}
            sides={sides}
            isShown={withdrawable.has(person.id)}
            onSave={onSave}
          />
        )}
        removedText={t("personRemoved")}
      >
        <PersonAdder agreement={agreement} sides={sides} list={list} />
      </EditableList>
    </section>
  );
}
