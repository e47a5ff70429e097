import { randomUUID } from "node:crypto";
import { addOutcome } from "@/lib/commitments/commands/add-outcome.ts";
import { saveBasics } from "@/lib/exchanges/basics/commands/save-basics.ts";
import { cloneExchange } from "@/lib/exchanges/cloning/commands/clone-exchange.ts";
import { cloneExchangeInput } from "@/lib/exchanges/cloning/schema.ts";
import { addMember } from "@/lib/exchanges/delegations/commands/add-member.ts";
import { removeMember } from "@/lib/exchanges/delegations/commands/remove-member.ts";
import { saveAllMembers } from "@/lib/exchanges/delegations/commands/save-all-members.ts";
import { saveHeadcount } from "@/lib/exchanges/delegations/commands/save-headcount.ts";
import { saveMember } from "@/lib/exchanges/delegations/commands/save-member.ts";
import { takeOverDelegation } from "@/lib/exchanges/delegations/commands/take-over-delegation.ts";
import { seatMembers } from "@/lib/exchanges/groups/commands/seat-members.ts";
import { addItem } from "@/lib/exchanges/itinerary/commands/add-item.ts";
import { discardExchange } from "@/lib/exchanges/lifecycle/commands/discard-exchange.ts";
import { markHeld } from "@/lib/exchanges/lifecycle/commands/mark-held.ts";
import { restoreExchange } from "@/lib/exchanges/lifecycle/commands/restore-exchange.ts";
import { undoMarkHeld } from "@/lib/exchanges/lifecycle/commands/undo-mark-held.ts";
import { removePairing } from "@/lib/exchanges/pairings/commands/remove-pairing.ts";
import { addParty } from "@/lib/exchanges/parties/commands/add-party.ts";
import { changeRole } from "@/lib/exchanges/parties/commands/change-role.ts";
import { saveParty } from "@/lib/exchanges/parties/commands/save-party.ts";
import { findRecord, findRecordPage } from "@/lib/exchanges/record-page/queries.ts";
import { saveNote } from "@/lib/exchanges/source-notes/commands/save-note.ts";
import { saveMinuteItem } from "@/lib/minutes/commands/save-minute-item.ts";
import { openMinute } from "@/lib/minutes/queries.ts";
import { calendarDayOf } from "@/lib/platform/calendar-day.ts";
import { publishTranslation } from "@/lib/reports/commands/publish-translation.ts";
import { withdrawTranslation } from "@/lib/reports/commands/withdraw-translation.ts";
import { confirmTranslation } from "@/lib/reports/texts/commands/confirm-translation.ts";
import { saveText } from "@/lib/reports/texts/commands/save-text.ts";
import { findPreview, findReportEntry } from "@/lib/reports/texts/queries.ts";
import { findHistory } from "@/lib/reports/versions/queries.ts";
import type { ChainWorld, OtherRecord } from "./chain-world.ts";
import { assertFound } from "./directory-probes.ts";
import type { Probe } from "./probe.ts";

const version = 1;

/** What the acting colleges may not do with the records of the other college. Discarding comes last, as it hides the rest. */
export function recordProbes({ own, other, records }: ChainWorld): Probe[] {
  const { draft, held, opened, observed, shared, discarded } = records;
  const changesOf = (record: OtherRecord): Probe[] => [
    ...ofDelegation(record, other.slug),
    ...ofReport(record),
    ...ofRecord(record, own.slug),
    discardOf(record),
  ];
  const restore: Probe = ["restore it", (actor) => restoreExchange(actor, { code: discarded.exchange.code })];
  return [
    ...inRecord("a draft", [...readsOf(draft), ...changesOf(draft)]),
    ...inRecord("held", [...readsOf(held), ...ofReport(held)]),
    ...inRecord("opened to the group", [confidential(opened), ...readsOfReport(opened), ...changesOf(opened)]),
    ...inRecord("observed", changesOf(observed)),
    ...inRecord("shared", [...ofDelegation(shared, other.slug), discardOf(shared)]),
    ...inRecord("discarded", [restore, ...readsOf(discarded)]),
  ];
}

const discardOf = ({ exchange: { code } }: OtherRecord): Probe => [
  "discard it",
  (actor) => discardExchange(actor, { code }),
];

const inRecord = (which: string, probes: readonly Probe[]): Probe[] =>
  probes.map(([name, ask]) => [`${name} (${which})`, ask]);

const confidential = ({ exchange, minute }: OtherRecord): Probe => [
  "read what is confidential in the minutes",
  async (actor) => {
    const { items } = await openMinute(actor, { code: exchange.code, minuteId: minute.id });
    assertFound(items.find(({ values }) => values.confidential));
  },
];

const readsOfReport = ({ exchange: { code } }: OtherRecord): Probe[] => [
  ["read its report", async (actor) => assertFound((await findReportEntry(actor, code))?.report)],
  ["read a preview of its report", async (actor) => assertFound(await findPreview(actor, { code, locale: "zh" }))],
  [
    "read the history of its report",
    async (actor) => assertFound(await findHistory(actor, { code, locale: "zh", version: null, draft: null })),
  ],
];

const readsOf = (record: OtherRecord): Probe[] => [
  ["read it", async (actor) => assertFound(await findRecord(actor, record.exchange.code))],
  ["read its sections", async (actor) => assertFound(await findRecordPage(actor, record.exchange.code))],
  confidential(record),
  ...readsOfReport(record),
];

/** Changes of what the parties share. */
function ofRecord(record: OtherRecord, own: string): Probe[] {
  const { exchange, group, members, hostUnit, guestUnit, statement, note } = record;
  const { code } = exchange;
  const ref = { code };
  const key = () => randomUUID();
  const basics = { placeZh: { from: exchange.placeZh, to: "改了的地点" } };
  const copy = () =>
    cloneExchangeInput.parse({ locale: "zh", key: key(), code, firstDay: "2098-01-01", anyway: "yes" });
  return [
    ["save its basics", (actor) => saveBasics(actor, { ...ref, version, changes: basics })],
    ["copy it", (actor) => cloneExchange(actor, copy())],
    ["add a party", (actor) => addParty(actor, { ...ref, key: key(), institution: own, role: "GUEST" })],
    ["make the own college its host", (actor) => changeRole(actor, { ...ref, institution: own, role: "HOST" })],
    [
      "add to its itinerary",
      (actor) =>
        addItem(actor, {
          ...ref,
          key: key(),
          day: calendarDayOf(exchange.firstDay),
          kind: "PLENARY",
          titleZh: "会",
          titleEn: null,
        }),
    ],
    [
      "seat members in a group",
      (actor) => seatMembers(actor, { ...ref, groupId: group.id, memberIds: [members[0]?.id ?? ""] }),
    ],
    [
      "remove a pairing",
      (actor) =>
        removePairing(actor, { ...ref, groupId: group.id, hostUnitId: hostUnit.id, guestUnitId: guestUnit.id }),
    ],
    [
      "change the minutes",
      (actor) =>
        saveMinuteItem(actor, {
          code,
          minuteItemId: statement.id,
          version,
          changes: { confidential: { from: true, to: false } },
        }),
    ],
    [
      "add an outcome",
      (actor) => addOutcome(actor, { ...ref, key: key(), title: "成果", locale: "zh", standing: "DIRECTION" }),
    ],
    [
      "show a note to readers",
      (actor) =>
        saveNote(actor, { ...ref, noteId: note.id, version, changes: { isPublic: { from: false, to: true } } }),
    ],
    ["mark it as held", (actor) => markHeld(actor, { code })],
    ["take back that it was held", (actor) => undoMarkHeld(actor, { code })],
  ];
}

/** Changes of the delegation of the other college, and of what belongs to that college alone. */
function ofDelegation({ exchange, delegation, members }: OtherRecord, institution: string): Probe[] {
  const ref = { code: exchange.code, delegationId: delegation.id };
  const [head, typed] = members;
  const member = {
    kind: "typed",
    nameZh: "新人",
    nameEn: null,
    titleZh: null,
    titleEn: null,
    unitNameZh: null,
    unitNameEn: null,
    role: "MEMBER",
  } as const;
  const named = { nameZh: { from: head?.nameZh ?? null, to: "改了的名字" } };
  return [
    ["add a member", (actor) => addMember(actor, { ...ref, key: randomUUID(), member })],
    [
      "rename a member",
      (actor) => saveMember(actor, { ...ref, memberId: head?.id ?? "", headId: null, version, changes: named }),
    ],
    ["show all names to readers", (actor) => saveAllMembers(actor, { ...ref, all: "NAMED" })],
    [
      "save the headcount",
      (actor) => saveHeadcount(actor, { ...ref, version, changes: { headcount: { from: null, to: 50 } } }),
    ],
    ["take over the delegation", (actor) => takeOverDelegation(actor, ref)],
    ["remove a member", (actor) => removeMember(actor, { ...ref, memberId: typed?.id ?? "" })],
    [
      "save the file number",
      (actor) =>
        saveParty(actor, {
          code: exchange.code,
          institution,
          version,
          changes: { fileNumber: { from: null, to: "1" } },
        }),
    ],
  ];
}

function ofReport({ report }: OtherRecord): Probe[] {
  const { slug } = report;
  const text = { slug, locale: "zh" } as const;
  return [
    [
      "write its report",
      (actor) => saveText(actor, { ...text, version, changes: { author: { from: null, to: "别人" } } }),
    ],
    ["confirm the translation", (actor) => confirmTranslation(actor, { slug, locale: "en", sourceVersion: version })],
    ["publish its report", (actor) => publishTranslation(actor, text)],
    ["withdraw its report", (actor) => withdrawTranslation(actor, text)],
  ];
}
