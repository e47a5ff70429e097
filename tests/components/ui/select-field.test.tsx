import { fireEvent, screen } from "@testing-library/react";
import { useState } from "react";
import { expect, test } from "vitest";
import { SelectField } from "@/components/ui/select-field.tsx";
import { renderPage } from "../support/render.tsx";

function Choice({ chosen }: { chosen: string[] }) {
  const [value, setValue] = useState("");
  const choose = (next: string) => {
    chosen.push(next);
    setValue(next);
  };
  const options = ["", "north", "south"].map((each) => ({ value: each, label: each || "none" }));
  return <SelectField label="College" onChange={choose} options={options} value={value} />;
}

test("a choice is told once, and an event that comes with the shown value tells of none", () => {
  const chosen: string[] = [];
  renderPage(<Choice chosen={chosen} />);
  const field = screen.getByRole("combobox", { name: "College" });
  fireEvent.change(field, { target: { value: "north" } });
  // as when React hydrates the field in the middle of a choice
  fireEvent.change(field, { target: { value: "north" } });
  expect(chosen).toEqual(["north"]);
  fireEvent.change(field, { target: { value: "" } });
  expect(chosen).toEqual(["north", ""]);
});
