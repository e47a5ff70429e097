import { tryAddresses } from "../support/try-addresses.ts";
import { routeRows } from "./rows/routes.ts";

tryAddresses(routeRows);
