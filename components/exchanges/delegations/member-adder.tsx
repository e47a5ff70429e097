"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ClipboardEvent, useEffect, useRef, useState } from "react";
import { addMemberAction, choosePeopleAction } from "@/lib/exchanges/delegations/actions.ts";
import type { MemberChoice, RecordDelegation } from "@/lib/exchanges/delegations/queries.ts";
import { isSameEntry } from "@/lib/exchanges/delegations/rules.ts";
import type { TypedMember } from "@/lib/exchanges/delegations/schema.ts";
import { tableOf } from "@/lib/exchanges/pasted-table/rules.ts";
import { type CountedPeople, isOnlyCounted, typedPeople } from "@/lib/exchanges/typed-people/rules.ts";
import type { Known } from "@/lib/people/candidates/rules.ts";
import { inLocale, type Localized } from "@/lib/platform/i18n/localized.ts";
import { isSameName } from "@/lib/platform/name-key.ts";
import { cleanText } from "@/lib/platform/text-rules.ts";
import { useEditing } from "../../editing/editing-context.ts";
import { useIdempotencyKeys } from "../../editing/idempotency-keys.ts";
import { useLineDrafts } from "../../editing/line-drafts.ts";
import { UnsentLines } from "../../editing/unsent-lines.tsx";
import { type Choice, matchingChoices } from "../../ui/choices.ts";
import { Chooser } from "../../ui/chooser.tsx";
import { useCountedLines } from "./counted-lines.ts";
import { CountedOffers } from "./counted-offers.tsx";
import { useKnownNames } from "./known-names.ts";
import type { RosterOperations } from "./roster-operations.ts";
import { useTypedLabel } from "./typed-label.ts";

const PAUSE_MS = 150;
/** The query of the state before the first search; nobody can type it. */
const NOTHING_ASKED = "\u0000";

type MemberAdderProps = {
  state: RosterOperations;
  /** the college of the delegation */
  institution: RecordDelegation["institution"];
  onPasteList: (text: string) => void;
};

type Found = { text: string; people: readonly MemberChoice[] };

const isOther =
  (counted: readonly CountedPeople[]) =>
  ({ words }: CountedPeople): boolean =>
    counted.every((people) => people.words !== words);

const asAddition = (member: TypedMember) => ({ kind: "typed", ...member });

/** The first name in a line, which is the text to search for. */
function nameIn(line: string, known: Known): string {
  const [member] = typedPeople(line, known).members;
  return member?.nameZh ?? member?.nameEn ?? line.trim();
}

/** Adds members one after another: a person of the directory with the title held on that day, or a typed person. */
export function MemberAdder({ state, institution, onPasteList }: MemberAdderProps) {
  const { kind } = institution;
  const t = useTranslations("delegations");
  const locale = useLocale();
  const { subject } = useEditing();
  const keys = useIdempotencyKeys();
  const { known, learn } = useKnownNames(institution);
  const typedLabel = useTypedLabel(known);
  const drafts = useLineDrafts(`members.${state.roster.id}`);
  const { found, search, searchNow } = usePeople(subject, state.roster.id, learn);
  const typed = drafts.line;
  const addLine = useCountedLines(state);
  /** people without names of the lines that were added */
  const [offers, setOffers] = useState<readonly CountedPeople[]>([]);
  const dismiss = (people: CountedPeople) => setOffers((now) => now.filter(({ words }) => words !== people.words));
  const words = (label: Localized | null | undefined): string => (label ? inLocale(label, locale).text : "");

  const choicesOf = (person: MemberChoice): Choice[] => {
    const name = [person.name[locale], person.name[locale === "zh" ? "en" : "zh"]].filter(Boolean).join(" · ");
    const search = `${person.name.zh ?? ""} ${person.name.en ?? ""}`;
    if (person.appointments.length === 0) {
      return [{ value: `${person.id}/`, label: name, search, detail: person.isListed ? t("listed") : t("noTitle") }];
    }
    return person.appointments.map((held) => {
      const place = [
        words(held.title),
        words(held.unit?.name),
        words(held.institution?.shortName ?? held.institution?.name ?? held.group),
      ];
      const detail = person.isListed ? t("listed") : place.filter(Boolean).join(" · ");
      return { value: `${person.id}/${held.id}`, label: name, search, detail };
    });
  };
  const query = nameIn(typed, known);
  const all = found.people.flatMap(choicesOf);
  // until the answer to this query arrives, shows only the people whose name matches it
  const matching = typed.trim() === "" || found.text === query ? all : matchingChoices(all, query);
  // Enter would choose the first of several people, and the others would be lost
  const items = typedPeople(typed, known).members.length > 1 ? [] : matching;

  /** Adds people one after another. Sent again after a lost answer, it adds only those who are missing. */
  const add = async (...members: object[]): Promise<boolean> => {
    for (const member of members) {
      const key = keys.keyFor(member);
      const added = await state.run(
        (ref) => addMemberAction({ ...ref, key, member }),
        ({ roster }) => roster,
      );
      if (!added) return false;
    }
    for (const member of members) keys.done(member);
    return true;
  };
  const choose = async (value: string | null): Promise<boolean> => {
    const [personId, appointmentId] = (value ?? "").split("/");
    if (!personId) return false;
    return add({ kind: "chosen", personId, appointmentId: appointmentId || null });
  };
  const chooseOrPutBack = async (value: string | null) => {
    const line = typed;
    if (await choose(value)) return;
    drafts.putBack(line);
    search(nameIn(line, known));
  };
  const create = async (line: string): Promise<boolean> => {
    const read = typedPeople(line, known);
    if (!isOnlyCounted(read)) {
      const isAdded = await createMembers(read.members);
      if (isAdded) setOffers((now) => [...now.filter(isOther(read.counted)), ...read.counted]);
      return isAdded;
    }
    for (const people of read.counted) if (!(await addLine(people))) return false;
    return true;
  };
  const createMembers = async (members: readonly TypedMember[]): Promise<boolean> => {
    const [member] = members;
    if (!member) return false;
    const name = member.nameZh ?? member.nameEn;
    const isNameOnly = members.length === 1 && member.titleZh === null && member.titleEn === null;
    // Enter came before the answer: chooses the only person with exactly this name
    if (isNameOnly && name !== null && found.text !== name) {
      const known = (await searchNow(name)).filter(
        (person) => isSameName(person.name.zh, name) || isSameName(person.name.en, name),
      );
      const [only] = known;
      if (only && known.length === 1) return choose(choicesOf(only)[0]?.value ?? null);
    }
    // of several people, those are passed over who were added before the page was loaded again
    const missing = members.filter((each) => !isListed(each));
    return add(...(members.length > 1 && missing.length > 0 ? missing : members).map(asAddition));
  };
  const isListed = (member: TypedMember): boolean =>
    state.roster.members.some(({ values }) =>
      isSameEntry({ ...member, personId: null }, { ...values, personId: null }),
    );
  const forget = (line: string) => {
    // who is typed anew later is added anew
    for (const member of typedPeople(line, known).members) keys.done(asAddition(member));
    drafts.forget(line);
  };
  const createOrStore = async (line: string) => {
    if (!(await create(line))) drafts.putBeside(line);
  };
  const createAgain = async (line: string) => {
    if (await create(line)) forget(line);
  };
  const paste = (event: ClipboardEvent) => {
    const text = cleanText(event.clipboardData.getData("text/plain"));
    const isList = text.includes("\t") || text.trim().includes("\n") || tableOf(text).rows.length > 1;
    if (!isList) return;
    event.preventDefault();
    onPasteList(text);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the field inside takes the focus and the paste
    <div onPaste={paste} onFocus={() => found.text === NOTHING_ASKED && search(query)} className="adder-field">
      <Chooser
        label={t("add")}
        hideLabel
        placeholder={t("addPlaceholder")}
        items={items}
        value={null}
        isAdding
        draft={typed}
        emptyText={typed.trim() === "" ? t("nobodyOfCollege", { kind }) : t("nobodyFound")}
        onChange={(value) => void chooseOrPutBack(value)}
        onSearch={(text) => {
          drafts.type(text);
          state.operations.clearError();
          search(nameIn(text, known));
        }}
        onCreate={(text) => void createOrStore(text)}
        createLabel={typedLabel}
      />
      <CountedOffers
        offers={offers}
        onAdd={(people) => void addLine(people).then((isAdded) => isAdded && dismiss(people))}
        onDismiss={dismiss}
      />
      <UnsentLines lines={drafts.unsent} onAgain={(line) => void createAgain(line)} onForget={forget} />
    </div>
  );
}

/** Searches people by name after a pause in typing; ignores answers that arrive too late. */
function usePeople(code: string, delegationId: string, onFound: (people: readonly MemberChoice[]) => void) {
  const [found, setFound] = useState<Found>({ text: NOTHING_ASKED, people: [] });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const wanted = useRef("");
  const searchNow = async (text: string): Promise<readonly MemberChoice[]> => {
    wanted.current = text;
    const answer = await choosePeopleAction({ code, delegationId, text: text.slice(0, 100) }).catch(() => null);
    const people = answer?.status === "done" ? answer.result : null;
    if (people) onFound(people);
    // without an answer, the people found before are still offered
    if (people && wanted.current === text) setFound({ text, people });
    return people ?? [];
  };
  const search = (text: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void searchNow(text), PAUSE_MS);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return { found, search, searchNow };
}
