import { tryActions } from "../support/try-actions.ts";
import { itineraryRows } from "./rows/itinerary.ts";
import { meetingRows } from "./rows/meetings.ts";

tryActions([...itineraryRows, ...meetingRows]);
