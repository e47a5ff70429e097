import { SEE_RECORD, WRITE_RECORD } from "../../support/actor-groups.ts";
import { callActionFirst } from "../../support/call-action-first.ts";
import type { Fixtures } from "../../support/fixtures.ts";
import type { TestRecord } from "../../support/record.ts";
import { type ActionRow, actionRows } from "../../support/table.ts";

const DOOR = "lib/commitments/agreements/actions.ts";

/**
 * Agreements belong to both sides alike.
 * @param first what has to happen before, and who does it: the fixtures, or the actor, who may not be able to
 */
const shared = (
  input: (record: TestRecord, fixtures: Fixtures) => object,
  first?: { action: string; by?: "me"; more?: object },
) => ({
  done: WRITE_RECORD,
  forbidden: SEE_RECORD,
  input: async (fixtures: Fixtures) => {
    const record = await fixtures.record();
    const given = { code: record.code, ...input(record, fixtures) };
    if (first) {
      const call = callActionFirst(fixtures, {
        door: `${DOOR} ${first.action}`,
        input: { ...given, ...first.more },
        ...(first.by && { by: first.by }),
      });
      await (first.by ? call.catch(() => undefined) : call);
    }
    return given;
  },
});

const whole = ({ agreement: agreementId }: TestRecord) => ({ agreementId });
const person = ({ agreement: agreementId, signatory: personId }: TestRecord) => ({ agreementId, personId });
const last = { before: null };
const moved = (action: string) => ({ action, by: "me", more: last }) as const;

/** What somebody may do with agreements and with those who signed them. */
export const agreementRows: readonly ActionRow[] = [
  ...actionRows("commitments/renewals", {
    chooseRenewedAgreementAction: { ...shared(() => ({ text: "" })), done: SEE_RECORD, isQuery: true },
  }),
  ...actionRows("commitments/agreements", {
    addAgreementAction: shared((_record, { key }) => ({ key, title: "A memorandum", locale: "en", kind: "MOU" })),
    saveAgreementAction: shared((record) => ({
      ...whole(record),
      version: 1,
      changes: { titleZh: { from: null, to: "备忘录" } },
    })),
    removeAgreementAction: shared(whole),
    restoreAgreementAction: shared(whole, { action: "removeAgreementAction" }),
    moveAgreementAction: shared((record) => ({ ...whole(record), ...last })),
    undoMoveAgreementAction: shared(whole, moved("moveAgreementAction")),
    addAgreementPersonAction: shared((record, { key }) => ({
      ...whole(record),
      ...{ key, role: "WITNESS", person: { kind: "member", memberId: record.member.host } },
    })),
    saveAgreementPersonAction: shared((record) => ({
      ...person(record),
      version: 1,
      changes: { titleZh: { from: null, to: "会长" } },
    })),
    removeAgreementPersonAction: shared(person),
    restoreAgreementPersonAction: shared(person, { action: "removeAgreementPersonAction" }),
    moveAgreementPersonAction: shared((record) => ({ ...person(record), ...last })),
    undoMoveAgreementPersonAction: shared(person, moved("moveAgreementPersonAction")),
  }),
];
