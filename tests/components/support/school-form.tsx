import { type ComponentProps, useState } from "react";
import { vi } from "vitest";
import type { Choice } from "@/components/ui/choices.ts";
import { Chooser } from "@/components/ui/chooser.tsx";
import { SCHOOLS } from "./choosers.tsx";
import { renderPage } from "./render.tsx";

type Props = Partial<ComponentProps<typeof Chooser>> & {
  onPick: (value: string | null) => void;
  onSend: () => void;
};

/** A form with a chooser of a school and a button behind it. */
function SchoolForm({ onPick, onSend, value: initial = null, ...props }: Props) {
  const [value, setValue] = useState(initial);
  const pick = (next: string | null) => {
    onPick(next);
    setValue(next);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      <Chooser label="School" items={SCHOOLS} emptyText="None" {...props} value={value} onChange={pick} />
      <button type="submit">Send</button>
    </form>
  );
}

/** Opens the form. @returns also `offer`, which offers other choices, as an answer to a search does */
export function openForm(props: Partial<Props> = {}) {
  const onPick = vi.fn<Props["onPick"]>();
  const onSend = vi.fn<Props["onSend"]>();
  const { person, show } = renderPage(<SchoolForm onPick={onPick} onSend={onSend} {...props} />);
  const offer = (...items: Choice[]) => show(<SchoolForm onPick={onPick} onSend={onSend} {...props} items={items} />);
  return { person, onPick, onSend, offer };
}
