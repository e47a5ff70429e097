import { expect, test, vi } from "vitest";
import { AbsenceFields } from "@/components/exchanges/delegations/absence-fields.tsx";
import en from "@/messages/en.json" with { type: "json" };
import { renderPage } from "../support/render.tsx";

vi.mock("@/lib/exchanges/delegations/actions.ts", () => ({ addAbsentMemberAction: vi.fn() }));

type Props = Parameters<typeof AbsenceFields>[0];

const nobody = { nameZh: null, titleZh: null, titleEn: null, unitNameZh: null, unitNameEn: null, rank: null };
const facts = { ...nobody, role: "MEMBER", namedInPublic: false, sentGreetings: false } as const;
const president: Props["absent"][number] = {
  id: "president",
  isInDirectory: false,
  values: { ...facts, nameEn: "Gao Yuan", status: "ABSENT", onBehalfOfId: null, stopIds: [] },
};

const fields = (status: "PRESENT" | "ABSENT", onBehalfOfId: string | null) => {
  const values = { ...facts, nameEn: "Lu Min", status, onBehalfOfId, stopIds: [] };
  const section = { values, fields: {}, conflicts: [], set: () => undefined } as unknown as Props["section"];
  return <AbsenceFields memberId="vice" section={section} absent={[president]} run={async () => null} />;
};

test("whoever is set absent and stood for somebody is said to stand for nobody any more", () => {
  const { show } = renderPage(fields("PRESENT", "president"));
  expect(document.body.textContent).toContain(en.delegations.absenceOnBehalf.replace("{name}", "Gao Yuan"));
  show(fields("ABSENT", null));
  expect(document.querySelector("[role=status]")?.textContent).toBe(
    en.delegations.behalfEnded.replace("{name}", "Gao Yuan"),
  );
});
