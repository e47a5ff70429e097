import { expect, test, vi } from "vitest";
import { PersonAdder } from "@/components/commitments/agreements/person-adder.tsx";
import type { AgreementEntry } from "@/lib/commitments/agreements/queries.ts";
import { chooser } from "../support/choosers.tsx";
import { advanceTime, renderPage } from "../support/render.tsx";

vi.mock("@/lib/commitments/agreements/actions.ts", () => ({ addAgreementPersonAction: vi.fn() }));

const agreement = { id: "agreement-1", people: [] } as unknown as AgreementEntry;

test("a typed line with two people makes both of them signatories, in its order", async () => {
  const added: object[] = [];
  const list = {
    add: async (typed: object) => {
      added.push(typed);
      return true;
    },
  } as unknown as Parameters<typeof PersonAdder>[0]["list"];
  const { person } = renderPage(<PersonAdder agreement={agreement} sides={{ parties: [], members: [] }} list={list} />);
  await person.type(chooser(), "校长王伟、会长李明{Enter}");
  await advanceTime(1000);
  expect(added).toMatchObject([
    { agreementId: "agreement-1", role: "SIGNATORY", nameZh: "王伟", titleZh: "校长" },
    { agreementId: "agreement-1", role: "SIGNATORY", nameZh: "李明", titleZh: "会长" },
  ]);
});
