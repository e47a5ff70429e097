import type { MemberChoice, Roster, RosterMember } from "@/lib/exchanges/delegations/queries.ts";
import { type MemberTexts, withoutStaleMark } from "@/lib/exchanges/delegations/rules.ts";
import type {
  AddMemberInput,
  AddOthersInput,
  MemberValues,
  PasteMembersInput,
  SaveMemberInput,
  TypedMember,
} from "@/lib/exchanges/delegations/schema.ts";
import type { SaveState } from "@/lib/platform/action-state.ts";
import { mergeChanges } from "@/lib/platform/merge.ts";
import { FakeOthers } from "./fake-others.ts";
import { refused } from "./fake-section.ts";
import { wordsOf } from "./found-by.ts";

type Names = { nameEn: string | null; nameZh: string | null };

const NO_TEXTS: MemberTexts = {
  nameZh: null,
  nameEn: null,
  titleZh: null,
  titleEn: null,
  unitNameZh: null,
  unitNameEn: null,
};

/** A person of the directory. */
export function aPerson(id: string, names: Partial<Names>, ...titles: string[]): MemberChoice {
  const name = { zh: names.nameZh ?? null, en: names.nameEn ?? null, provisional: [] };
  const appointments = titles.map((title, at) => ({
    id: `${id}-${at + 1}`,
    institutionId: null,
    institution: null,
    group: null,
    unit: null,
    title: { zh: null, en: title, provisional: [] },
    rank: "STAFF" as const,
    isPrimary: at === 0,
  }));
  return { id, code: `P-${id}`, name, isSample: false, appointments, isListed: false };
}

/** An addition of a person of the directory, as it arrives. */
export const chosen = (personId: string, appointmentId: string | null) => ({ kind: "chosen", personId, appointmentId });

/** An addition of a typed person, as it arrives. */
export const typed = (texts: Partial<TypedMember>) => ({ kind: "typed", ...NO_TEXTS, role: "MEMBER", ...texts });

/**
 * The portal's side of a delegation: finds people of its directory by a part of their name or by initials, and adds and
 * removes members. It can be offline, lose an answer, or delay searches and additions.
 */
export class FakeDelegation {
  /** the connection is lost */
  isOffline = false;
  /** the next additions that arrive, of which the answers are lost */
  lostAnswers = 0;
  /** the text of every search that arrived, in order */
  readonly searches: string[] = [];
  /** every addition that arrived, in order */
  readonly additions: AddMemberInput["member"][] = [];
  /** the changes of every save of a member, in order */
  readonly saves: SaveMemberInput["changes"][] = [];
  /** every name that was taken from readers, in order */
  readonly withdrawals: (string | null)[] = [];
  /** how often all names were taken from readers at once */
  withdrawalsOfAll = 0;
  /** the reasons of everybody who vouched, in order */
  readonly reasons: string[] = [];
  /** answers every vouching instead of storing it */
  vouching: SaveState<never> | null = null;
  /** the people whom a search finds, in order */
  readonly directory: MemberChoice[];
  readonly #members: (RosterMember & { isRemoved: boolean })[] = [];
  readonly #others = new FakeOthers();
  #version = 1;
  readonly #keys = new Set<string>();
  readonly #delayedSearches: { text: string; answer: () => void }[] = [];
  readonly #delayedAdditions: (() => void)[] = [];
  #areSearchesDelayed = false;
  #areAdditionsDelayed = false;

  constructor(...directory: MemberChoice[]) {
    this.directory = directory;
  }

  get roster(): Roster {
    const members = this.#members.flatMap(({ isRemoved, ...member }) => (isRemoved ? [] : [member]));
    return {
      id: "delegation-1",
      version: this.#version,
      headcount: null,
      headcounts: [],
      enteredBy: null,
      takenOverAt: null,
      members,
      others: this.#others.lines,
    };
  }

  /** The names of the members in their order, those of the directory with their person. */
  get names(): (string | null)[] {
    return this.roster.members.map(({ values }) => values.nameZh ?? values.nameEn);
  }

  /** Puts somebody into the delegation who is named in public, or whose title is shown. @returns the id of the member */
  addNamed(nameEn: string | null): string {
    this.#insert({ ...NO_TEXTS, nameEn, titleEn: "Dean" }, false);
    const member = this.#members.at(-1);
    if (!member) throw new Error("nobody was added");
    member.values = { ...member.values, namedInPublic: true };
    return member.id;
  }

  /** Delays the answer to every search until `answerSearch`. */
  delaySearches(): void {
    this.#areSearchesDelayed = true;
  }

  /** Answers the delayed search for a text. */
  answerSearch(text: string): void {
    const at = this.#delayedSearches.findIndex((search) => search.text === text);
    const [search] = at < 0 ? [] : this.#delayedSearches.splice(at, 1);
    if (!search) throw new Error(`nobody waits for an answer to “${text}”`);
    search.answer();
  }

  /** Delays every addition until `releaseAdditions`. */
  delayAdditions(): void {
    this.#areAdditionsDelayed = true;
  }

  /** Lets the delayed additions arrive, and delays no more. */
  releaseAdditions(): void {
    this.#areAdditionsDelayed = false;
    for (const release of this.#delayedAdditions.splice(0)) release();
  }

  /** The actions of the section, which take the place of those of the portal. */
  readonly actions = {
    choosePeopleAction: async ({ text }: { text: string }): Promise<SaveState<MemberChoice[]>> => {
      this.searches.push(text);
      if (this.isOffline) throw new TypeError("fetch failed");
      // what the directory had when the search arrived
      const found = this.directory.filter((each) => wordsOf(each).includes(text.toLowerCase()));
      if (this.#areSearchesDelayed) {
        await new Promise<void>((answer) => void this.#delayedSearches.push({ text, answer }));
      }
      return { status: "done", result: found };
    },
    addMemberAction: async ({
      key,
      member,
    }: Pick<AddMemberInput, "key" | "member">): Promise<SaveState<{ memberId: string; roster: Roster }>> => {
      if (this.#areAdditionsDelayed) await new Promise<void>((arrive) => void this.#delayedAdditions.push(arrive));
      if (this.isOffline) throw new TypeError("fetch failed");
      this.additions.push(member);
      const texts = this.#textsOf(member);
      if (texts === null) return refused("not_found", "not_found");
      if (!this.#keys.has(key)) this.#insert(texts, member.kind === "chosen");
      this.#keys.add(key);
      if (this.lostAnswers === 0) return { status: "done", result: { memberId: key, roster: this.roster } };
      this.lostAnswers -= 1;
      throw new TypeError("fetch failed");
    },
    addOthersAction: async (line: AddOthersInput) => this.#changed(() => this.#others.add(line)),
    removeOthersAction: async ({ othersId }: { othersId: string }) =>
      this.#changed(() => this.#others.remove(othersId)),
    pasteMembersAction: async ({ key, rows, others }: Pick<PasteMembersInput, "key" | "rows" | "others">) =>
      this.#changed(() => {
        for (const row of rows) this.#insert(row, false);
        for (const [at, line] of others.entries()) this.#others.add({ ...line, key: `${key} ${at}` });
      }),
    removeMemberAction: async ({ memberId }: { memberId: string }) => this.#setRemoved(memberId, true),
    restoreMemberAction: async ({ memberId }: { memberId: string }) => this.#setRemoved(memberId, false),
    saveMemberAction: async ({ memberId, changes }: Pick<SaveMemberInput, "memberId" | "changes">) => {
      this.saves.push(changes);
      const member = this.#memberOf(memberId);
      const { data, conflicts } = mergeChanges<MemberValues>(member.values, changes);
      member.values = { ...member.values, ...withoutStaleMark(member.values, data) };
      this.#version += 1;
      const result = { version: this.#version, values: member.values, conflicts, formerHeadId: null };
      return { status: "done", result } as const;
    },
    saveAllMembersAction: async ({ all }: { all: string }): Promise<SaveState<Roster>> => {
      for (const member of this.#members) member.values = { ...member.values, namedInPublic: all === "NAMED" };
      this.#version += 1;
      return { status: "done", result: this.roster };
    },
    withdrawNameAction: async ({ memberId }: { memberId: string }): Promise<SaveState<void>> => {
      if (this.isOffline) throw new TypeError("fetch failed");
      const member = this.#memberOf(memberId);
      this.withdrawals.push(member.values.nameEn);
      member.values = { ...member.values, namedInPublic: false };
      this.#version += 1;
      return { status: "done", result: undefined };
    },
    withdrawAllNamesAction: async (): Promise<SaveState<Roster>> => {
      if (this.isOffline) throw new TypeError("fetch failed");
      this.withdrawalsOfAll += 1;
      return this.actions.saveAllMembersAction({ all: "TITLE_ONLY" });
    },
    vouchForNamesAction: async ({ reason }: { reason: string }): Promise<SaveState<void>> => {
      if (reason.trim() === "") return refused("invalid", "invalid", { reason: "required" });
      if (this.vouching) return this.vouching;
      this.reasons.push(reason);
      return { status: "done", result: undefined };
    },
  };

  #changed(change: () => void): SaveState<Roster> {
    change();
    this.#version += 1;
    return { status: "done", result: this.roster };
  }

  #memberOf(memberId: string): RosterMember {
    const member = this.#members.find(({ id }) => id === memberId);
    if (!member) throw new Error(`nobody has the id ${memberId}`);
    return member;
  }

  #textsOf(member: AddMemberInput["member"]): MemberTexts | null {
    if (member.kind === "typed") return member;
    const person = this.directory.find(({ id }) => id === member.personId);
    const title = person?.appointments.find(({ id }) => id === member.appointmentId)?.title;
    const texts = { ...NO_TEXTS, titleZh: title?.zh ?? null, titleEn: title?.en ?? null };
    return person ? { ...texts, nameZh: person.name.zh, nameEn: person.name.en } : null;
  }

  #insert(texts: MemberTexts, isInDirectory: boolean): void {
    const absence = { onBehalfOfId: null, sentGreetings: false, stopIds: [] };
    const status = { rank: null, role: "MEMBER", status: "PRESENT", namedInPublic: false, ...absence } as const;
    const { nameZh, nameEn, titleZh, titleEn, unitNameZh, unitNameEn } = texts;
    const values = { nameZh, nameEn, titleZh, titleEn, unitNameZh, unitNameEn, ...status };
    this.#members.push({ id: `member-${this.#members.length + 1}`, isInDirectory, isRemoved: false, values });
    this.#version += 1;
  }

  #setRemoved(memberId: string, isRemoved: boolean): SaveState<Roster> {
    if (this.isOffline) throw new TypeError("fetch failed");
    const member = this.#members.find(({ id }) => id === memberId);
    if (!member) return refused("not_found", "not_found");
    member.isRemoved = isRemoved;
    this.#version += 1;
    return { status: "done", result: this.roster };
  }
}
