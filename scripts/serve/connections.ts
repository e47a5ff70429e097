import type { Server as HttpServer } from "node:http";
import { Server, type Socket } from "node:net";

/** A connection on which nothing was sent or answered for so long is ended. */
const SILENT_FOR_MS = 2_000;

/** The connections of a server that are open. */
export class Connections {
  readonly #open = new Set<Socket>();

  constructor(server: HttpServer) {
    server.on("connection", (socket: Socket) => {
      this.#open.add(socket);
      socket.once("close", () => this.#open.delete(socket));
    });
  }

  /**
   * Stops a server whose answers end their connections by now, and waits until the last connection is closed. A client may
   * just be sending on a connection that is idle, so it is not closed at once, as `server.close()` of HTTP would, but when
   * it stays silent.
   * @param isAnswering whether a request of a connection is not answered yet
   */
  async closeWhenSilent(server: HttpServer, isAnswering: (socket: Socket) => boolean): Promise<void> {
    const received = new Map<Socket, number>();
    const closeSilent = () => {
      for (const socket of this.#open) {
        if (isAnswering(socket)) received.delete(socket);
        else if (received.get(socket) === socket.bytesRead) socket.destroy();
        else received.set(socket, socket.bytesRead);
      }
    };
    closeSilent();
    const timer = setInterval(closeSilent, SILENT_FOR_MS);
    await new Promise((resolve) => Reflect.apply(Server.prototype.close, server, [resolve]));
    clearInterval(timer);
  }
}
