import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { GroupLabels } from "@/components/exchanges/groups/group-labels.ts";
import { PairChooser } from "@/components/exchanges/groups/pair-chooser.tsx";
import en from "@/messages/en.json" with { type: "json" };
import { advanceTime, renderPage } from "../support/render.tsx";

const [SOUTH, EAST, NORTH] = ["south", "east", "north"];

const words = (others: GroupLabels["others"]): GroupLabels => ({
  hostId: NORTH,
  collegeOf: (id) => id,
  hostUnits: [{ value: "marxism-north", label: "马克思主义学院", detail: NORTH }],
  guestUnits: [{ value: "marxism-south", label: "马克思主义学院", detail: SOUTH, institutionId: SOUTH }],
  members: [],
  others,
});

const two = [
  { value: SOUTH, label: "South" },
  { value: EAST, label: "East" },
];

const guestSchool = (college: string) =>
  screen.getByRole("combobox", { name: en.groups.guestSchool.replace("{college}", college) });
const hostSchool = () => screen.getByRole("combobox", { name: en.groups.hostSchool.replace("{college}", NORTH) });

function open(others: GroupLabels["others"]) {
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
