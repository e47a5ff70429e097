"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { addAgreementPersonAction } from "@/lib/commitments/agreements/actions.ts";
import type { AgreementEntry } from "@/lib/commitments/agreements/queries.ts";
import { agreementRoles } from "@/lib/commitments/agreements/rules.ts";
import { typedPeople } from "@/lib/exchanges/typed-people/rules.ts";
import { useLineDrafts } from "../../editing/line-drafts.ts";
import type { ListOperations } from "../../editing/list-operations.ts";
import { UnsentLines } from "../../editing/unsent-lines.tsx";
import { matchingChoices } from "../../ui/choices.ts";
import { Chooser } from "../../ui/chooser.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import type { SigningSides } from "./signing-side.ts";

type PersonAdderProps = { agreement: AgreementEntry; sides: SigningSides; list: ListOperations<AgreementEntry[]> };

/** What a typed line says of those who stand in no delegation, in its order. */
const wordsIn = (line: string) =>
  typedPeople(line).members.map((member) => {
    const { nameZh, nameEn, titleZh, titleEn, unitNameZh: organisationZh, unitNameEn: organisationEn } = member;
    return { kind: "words", partyId: null, nameZh, nameEn, titleZh, titleEn, organisationZh, organisationEn };
  });

const TEXTS = ["nameZh", "nameEn", "titleZh", "titleEn", "organisationZh", "organisationEn"] as const;

/** Adds people to an agreement one after another: a member of a delegation, or somebody in words. */
export function PersonAdder({ agreement, sides, list }: PersonAdderProps) {
  const t = useTranslations("agreements");
  const [role, setRole] = useState<string>("SIGNATORY");
  const drafts = useLineDrafts(`agreement.${agreement.id}`);
  const typed = drafts.line;
  const listed = new Set(agreement.people.map(({ memberId }) => memberId));
  const choices = sides.members
    .filter(({ id }) => !listed.has(id))
    .map(({ id, name, college }) => ({ value: id, label: name, detail: college }));
  const add = (person: object): Promise<boolean> =>
    list.add({ agreementId: agreement.id, role, ...person }, (ref, key) =>
      addAgreementPersonAction({ ...ref, key, agreementId: agreement.id, role, person }),
    );
  const choose = async (memberId: string | null) => {
    if (memberId === null) return;
    const line = typed;
    if (!(await add({ kind: "member", memberId }))) drafts.putBack(line);
  };
  const create = async (line: string): Promise<boolean> => {
    const people = wordsIn(line);
    // of several people, those are passed over who were added before the connection was lost
    const missing = people.filter(
      (person) =>
        people.length === 1 ||
        !agreement.people.some(({ values }) => TEXTS.every((field) => values[field] === person[field])),
    );
    for (const person of missing) if (!(await add(person))) return false;
    return people.length > 0;
  };
  const createOrStore = async (line: string) => {
    if (!(await create(line))) drafts.putBeside(line);
  };
  const createAgain = async (line: string) => {
    if (await create(line)) drafts.forget(line);
  };
  return (
    <div className="fields-above grid items-start gap-3 sm:grid-cols-[10rem_1fr] print:hidden">
      <SelectField
        label={t("role")}
        value={role}
        onChange={setRole}
        options={agreementRoles.map((value) => ({ value, label: t(`roleOf.${value}`) }))}
      />
      <div className="min-w-0">
        <Chooser
          label={t("addPerson")}
          placeholder={t("personPlaceholder")}
          items={typed.trim() === "" ? choices : matchingChoices(choices, typed)}
          value={null}
          isAdding
          draft={typed}
          emptyText={t("personNotFound")}
          onSearch={drafts.type}
          onChange={(value) => void choose(value)}
          onCreate={(line) => void createOrStore(line)}
          createLabel={(name) => t("addInWords", { name })}
        />
        <UnsentLines lines={drafts.unsent} onAgain={(line) => void createAgain(line)} onForget={drafts.forget} />
      </div>
    </div>
  );
}
