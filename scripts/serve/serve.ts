// The web server, as a process of its own: the front door around Next. Node runs it as it is written, so that it imports
// nothing with the alias "@/", and of the application only files that import nothing with it either.
// Arguments: the port, and "dev" for the development server.
import { createServer } from "node:http";
import next from "next";
import { clock } from "../../lib/platform/clock.ts";
import { env } from "../../lib/platform/env.ts";
import { projectRoot } from "../bootstrap/project.mjs";
import { ChangeListener } from "./change-listener.ts";
import { Connections } from "./connections.ts";
import { FrontDoor } from "./front-door.ts";
import { KeptAnswers } from "./kept-answers.ts";
import { makeAnswer } from "./make-answer.ts";
import { logConsole, serverLog } from "./server-log.ts";
import { answerUnreadable } from "./unreadable-requests.ts";

const [port, mode] = process.argv.slice(2);
const isDev = mode === "dev";
// Longer than the 60 s after which nginx drops an idle connection: whoever closes first must not be the one who is asked.
const KEEP_ALIVE_MS = 65_000;
const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS });
const connections = new Connections(server);
const app = next({
  dev: isDev,
  dir: projectRoot,
  port: Number(port),
  // Next takes the connections of this one that ask for another protocol. Only the development server knows what to do
  // with them; the other would leave them open for ever.
  httpServer: isDev ? server : createServer(),
});
await app.prepare();
if (!isDev) logConsole();
const handler = app.getRequestHandler();
const changes = new ChangeListener({ url: env.DATABASE_URL, log: serverLog });
const answers = new KeptAnswers({ changes, make: (path) => makeAnswer(handler, path), now: () => clock.now() });
const door = new FrontDoor({ handler, answers, changes });
server.on("request", door.answer).on("clientError", answerUnreadable);
server.listen(Number(port));
for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void stop());

/** Answers what was asked, and ends each connection with its last answer; then ends what runs beside the requests. */
async function stop(): Promise<void> {
  door.stopKeepingConnections();
  const closed = connections.closeWhenSilent(server, door.isAnswering);
  if (isDev) server.closeAllConnections();
  await closed;
  await app.close();
  await changes.stop();
  process.exit(0);
}
