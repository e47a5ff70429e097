import { tryActions } from "../support/try-actions.ts";
import { peopleRows } from "./rows/people.ts";

tryActions(peopleRows);
