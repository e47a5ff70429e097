import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** A proxy in front of a PostgreSQL server, whose connections can be disturbed by the name of their application. */
export type TcpProxy = {
  /** the address of the database through the proxy */
  url: string;
  /** closes the connections of the application */
  cut: () => void;
  /** passes nothing on any more on the connections of the application, old and new, without closing them */
  silence: () => void;
  /** closes the connections that are silent, and passes on what new ones say */
  restore: () => void;
  /** keeps back what the database answers on the connections of another application from now on, old and new */
  holdAnswers: (application: string) => HeldAnswers;
  close: () => Promise<void>;
};

/** Answers of the database that are on their way: they say what was so when it was asked. */
export type HeldAnswers = {
  /** how many connections wait for the answer to a query */
  count: () => number;
  /** passes them on, and holds no more; once is enough */
  release: () => void;
};

/** The first bytes of messages that ask for an answer with rows: Parse, Bind and Query. */
const QUESTIONS = ["P", "B", "Q"].map((letter) => letter.charCodeAt(0));

/** A connection to the proxy, and the one from it to the server. */
class Connection {
  readonly near: Socket;
  readonly far: Socket;
  /** the first bytes, which name the application */
  readonly #startup: Buffer;
  /** whether the client has sent a query, and not only who it is */
  #hasAsked = false;
  #held: Buffer[] | null = null;

  constructor({ near, far, startup }: { near: Socket; far: Socket; startup: Buffer }) {
    this.near = near;
    this.far = far;
    this.#startup = startup;
  }

  begin(): void {
    this.far.write(this.#startup);
    this.near.pipe(this.far);
    this.near.on("data", ([first = 0]: Buffer) => {
      this.#hasAsked ||= QUESTIONS.includes(first);
    });
    this.far.pipe(this.near);
  }

  isOf(application: string): boolean {
    return this.#startup.includes(application);
  }

  silence(): void {
    this.near.unpipe(this.far).pause();
    this.far.unpipe(this.near).pause();
  }

  /** Keeps the answers to queries back. What is said while the connection is made passes. */
  hold(): void {
    this.#held = [];
    this.far.unpipe(this.near).on("data", this.#keepBack).resume();
  }

  readonly #keepBack = (chunk: Buffer): void => {
    if (this.#hasAsked) this.#held?.push(chunk);
    else this.near.write(chunk);
  };

  get isHolding(): boolean {
    return this.#held !== null && this.#held.length > 0;
  }

  release(): void {
    if (this.#held === null) return;
    this.far.off("data", this.#keepBack);
    for (const chunk of this.#held) this.near.write(chunk);
    this.#held = null;
    this.far.pipe(this.near);
  }
}

/**
 * Starts a proxy in front of the server of a database.
 * @param application whose connections are cut and silenced, by the name that it gives to them
 */
export async function aTcpProxy(databaseUrl: string, application: string): Promise<TcpProxy> {
  const target = new URL(databaseUrl);
  const all = new Set<Socket>();
  const connections = new Set<Connection>();
  const isOf = (name: string) => [...connections].filter((connection) => connection.isOf(name));
  let isSilent = false;
  let held: string | null = null;
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    all.add(near);
    near.once("close", () => all.delete(near));
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on("error", () => to.destroy()).on("close", () => to.destroy());
    }
    near.once("data", (startup) => {
      const connection = new Connection({ near, far, startup });
      connections.add(connection);
      near.once("close", () => connections.delete(connection));
      if (isSilent && connection.isOf(application)) {
        near.pause();
        return;
      }
      connection.begin();
      if (held !== null && connection.isOf(held)) connection.hold();
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const through = new URL(databaseUrl);
  through.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const cut = () => {
    for (const { near } of isOf(application)) near.destroy();
  };
  return {
    url: through.href,
    cut,
    silence: () => {
      isSilent = true;
      for (const connection of isOf(application)) connection.silence();
    },
    restore: () => {
      if (!isSilent) return;
      isSilent = false;
      cut();
    },
    holdAnswers: (name) => {
      held = name;
      for (const connection of isOf(name)) connection.hold();
      return {
        count: () => isOf(name).filter(({ isHolding }) => isHolding).length,
        release: () => {
          held = null;
          for (const connection of isOf(name)) connection.release();
        },
      };
    },
    close: async () => {
      for (const near of all) near.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
