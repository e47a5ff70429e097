import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** A proxy in front of a PostgreSQL server, whose connections of one application can be disturbed. */
export type TcpProxy = {
  /** the address of the database through the proxy */
  url: string;
  /** closes the connections of the application */
  cut: () => void;
  /** passes nothing on any more on the connections of the application, old and new, without closing them */
  silence: () => void;
  /** closes the connections that are silent, and passes on what new ones say */
  restore: () => void;
  close: () => Promise<void>;
};

/**
 * Starts a proxy in front of the server of a database.
 * @param application whose connections can be disturbed, by the name that it gives to them
 */
export async function aTcpProxy(databaseUrl: string, application: string): Promise<TcpProxy> {
  const target = new URL(databaseUrl);
  const all = new Set<Socket>();
  const disturbed = new Map<Socket, Socket>();
  let isSilent = false;
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    all.add(near);
    near.once("close", () => {
      all.delete(near);
      disturbed.delete(near);
    });
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on("error", () => to.destroy()).on("close", () => to.destroy());
    }
    // the first bytes of a connection name the application
    near.once("data", (first) => {
      if (first.includes(application)) disturbed.set(near, far);
      if (isSilent && disturbed.has(near)) {
        near.pause();
        return;
      }
      far.write(first);
      near.pipe(far);
      far.pipe(near);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const through = new URL(databaseUrl);
  through.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const cut = () => {
    for (const near of disturbed.keys()) near.destroy();
  };
  return {
    url: through.href,
    cut,
    silence: () => {
      isSilent = true;
      for (const [near, far] of disturbed) {
        near.unpipe(far).pause();
        far.unpipe(near).pause();
      }
    },
    restore: () => {
      if (!isSilent) return;
      isSilent = false;
      cut();
    },
    close: async () => {
      for (const near of all) near.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
