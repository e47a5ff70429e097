import { tryActions } from "../support/try-actions.ts";
import { itineraryRows } from "./rows/itinerary.ts";

tryActions(itineraryRows);
