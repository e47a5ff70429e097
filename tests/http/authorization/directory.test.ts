import { tryActions } from "../support/try-actions.ts";
import { directoryRows } from "./rows/directory.ts";

tryActions(directoryRows);
