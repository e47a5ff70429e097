import type { ComponentProps } from "react";

type TablePartProps = Omit<ComponentProps<"div">, "role"> & {
  is: "table" | "rowgroup" | "row" | "columnheader" | "rowheader" | "cell";
};

/** A part of a table whose rows open or stack, which the elements of a table cannot do. */
export const TablePart = ({ is, ...props }: TablePartProps) => <div role={is} {...props} />;
