import { notFound } from "next/navigation";

/** Addresses below the desk that do not exist get the desk's own "not found". */
export default function UnknownPage(): never {
  notFound();
}
