import { screen } from "@testing-library/react";
import { useState } from "react";
import { useAutosave } from "@/components/editing/autosave.ts";
import { SavedField } from "@/components/editing/saved-field.tsx";
import { SavedForm } from "@/components/editing/saved-form.tsx";
import { SectionStatus } from "@/components/editing/section-status.tsx";
import { FakeSection } from "./fake-section.ts";
import { renderPage } from "./render.tsx";

/** The values of a section with two fields. */
export type Place = { city: string | null; hall: string | null };

/** Longer than any section waits for a pause in typing. */
export const LONGER_THAN_A_PAUSE_MS = 1_000;
/** Longer than any section waits between two attempts. */
export const LONGER_THAN_A_RETRY_MS = 31_000;

/** The portal's side of a new section. */
export const aSection = (values: Partial<Place> = {}) => new FakeSection<Place>({ city: null, hall: null, ...values });

/** A section that saves by itself, with a line, several lines and its status. */
export function Section({ server }: { server: FakeSection<Place> }) {
  // what the page was made of; the section learns what others save from the answers
  const [initial] = useState(() => ({ version: server.version, values: server.values }));
  const section = useAutosave({ id: "person.EX-2026-001.place", initial, save: server.save });
  return (
    <section>
      <SavedField section={section} field="city" label="City" />
      <SavedField section={section} field="hall" label="Hall" kind="lines" />
      <SectionStatus section={section} />
    </section>
  );
}

/** An entry that readers see at once, such as a college: a line, and the button that saves it. */
export function Entry({ server }: { server: FakeSection<Place> }) {
  const [initial] = useState(() => ({ version: server.version, values: server.values }));
  const section = useAutosave({ id: "person.college.place", initial, save: server.save, hasSaveButton: true });
  return (
    <SavedForm section={section}>
      <SavedField section={section} field="city" label="City" />
    </SavedForm>
  );
}

/** Opens a page with a section. */
export const openSection = (server = aSection()) => ({ server, ...renderPage(<Section server={server} />) });
export const city = () => screen.getByRole<HTMLInputElement>("textbox", { name: "City" });
export const hall = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Hall" });
export const button = (name: string) => screen.getByRole("button", { name });
export const text = (words: string | RegExp) => screen.queryByText(words);
