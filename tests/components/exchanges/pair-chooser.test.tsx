import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { GroupLabels } from "@/components/exchanges/groups/group-labels.ts";
import { PairChooser } from "@/components/exchanges/groups/pair-chooser.tsx";
import en from "@/messages/en.json" with { type: "json" };
import { advanceTime, renderPage } from "../support/render.tsx";

const [SOUTH, EAST, NORTH] = ["south", "east", "north"];

type Colleges = GroupLabels["colleges"];
const school = (institutionId: string) => ({
  value: `marxism-${institutionId}`,
  label: "马克思主义学院",
  detail: institutionId,
  institutionId,
});

const words = (others: Colleges, isMeeting = false): GroupLabels => {
  const north = { value: NORTH, label: "North", role: isMeeting ? ("PARTICIPANT" as const) : ("HOST" as const) };
  const colleges = [...others, north];
  const hosts = colleges.filter(({ role }) => isMeeting || role === "HOST");
  return { units: [school(NORTH), school(SOUTH)], members: [], hosts, isMeeting, colleges, stops: [] };
};

const two: Colleges = [
  { value: SOUTH, label: "South", role: "GUEST" },
  { value: EAST, label: "East", role: "GUEST" },
];

const guestSchool = (college: string) =>
  screen.getByRole("combobox", { name: en.groups.guestSchool.replace("{college}", college) });
const hostSchool = () => screen.getByRole("combobox", { name: en.groups.hostSchool.replace("{college}", "North") });

function open(others: Colleges) {
  const onAdd = vi.fn(async () => true);
  const page = renderPage(<PairChooser words={words(others)} buttonLabel="Add" isBusy={false} onAdd={onAdd} />);
  const add = async () => {
    await page.person.click(hostSchool());
    await page.person.click(screen.getByRole("option", { name: /马克思主义学院/ }));
    await page.person.click(screen.getByRole("button", { name: "Add" }));
    await advanceTime(0);
  };
  return { ...page, onAdd, add };
}

test("a second guest gets a school of its own with the name of a school of the first guest", async () => {
  const { person, onAdd, add } = open(two);
  await person.selectOptions(screen.getByLabelText(en.groups.guestCollege), "East");
  await person.type(guestSchool("East"), "马克思主义学院");
  await person.click(screen.getByRole("option", { name: en.groups.createSchool.replace("{name}", "马克思主义学院") }));
  await add();
  expect(onAdd).toHaveBeenCalledExactlyOnceWith({
    host: { unitId: "marxism-north" },
    guest: { institutionId: EAST, nameZh: "马克思主义学院", nameEn: null },
  });
});

test("the school of the first guest is offered for the first guest, and given up with it", async () => {
  const { person, onAdd, add } = open(two);
  await person.click(guestSchool("South"));
  await person.click(screen.getByRole("option", { name: /马克思主义学院/ }));
  await person.selectOptions(screen.getByLabelText(en.groups.guestCollege), "East");
  await add();
  expect(onAdd).not.toHaveBeenCalled();
});

test("a single guest is not asked for", () => {
  open(two.slice(0, 1));
  expect(screen.queryByLabelText(en.groups.guestCollege)).toBeNull();
  expect(guestSchool("South")).toBeTruthy();
});

test("where there are two hosts, the school is of the one that is chosen", async () => {
  const { person, onAdd, add } = open([
    { value: SOUTH, label: "South", role: "GUEST" },
    { value: EAST, label: "East", role: "HOST" },
  ]);
  await person.selectOptions(screen.getByLabelText(en.groups.hostCollege), "North");
  await person.click(guestSchool("South"));
  await person.click(screen.getByRole("option", { name: /马克思主义学院/ }));
  await add();
  expect(onAdd).toHaveBeenCalledExactlyOnceWith({
    host: { unitId: `marxism-${NORTH}` },
    guest: { unitId: `marxism-${SOUTH}` },
  });
});

const namesOfMeeting = (others: Colleges) => {
  renderPage(<PairChooser words={words(others, true)} buttonLabel="Add" isBusy={false} onAdd={async () => true} />);
  return screen.getAllByRole("combobox").map((each) => (each as HTMLInputElement).labels?.[0]?.textContent);
};

test("where nobody hosts, none is called host or guest, and between two colleges nothing is chosen", () => {
  const names = namesOfMeeting([{ value: SOUTH, label: "South", role: "PARTICIPANT" }]);
  expect(names).toEqual(["School (North)", "School (South)"]);
});

test("where three meet and nobody hosts, schools are of two of the colleges", () => {
  const names = namesOfMeeting(two.map((college) => ({ ...college, role: "PARTICIPANT" as const })));
  expect(names).toEqual([en.groups.firstCollege, en.groups.secondCollege, "School (East)", "School (South)"]);
});
