import { execFileSync, spawnSync } from "node:child_process";

/** Whom a database process runs as; null is the person who started the command. */
export type Account = { uid: number; gid: number } | null;

const NAME = "postgres";

/**
 * The account PostgreSQL runs under. PostgreSQL refuses to run as root, so root lends it the machine's
 * `postgres` account, which is made when it is missing.
 */
export function databaseAccount(): Account {
  if (process.getuid?.() !== 0) return null;
  return accountNamed(NAME) ?? newAccount() ?? accountNamed("nobody");
}

function accountNamed(name: string): Account {
  const ask = (flag: string) => spawnSync("id", [flag, name], { encoding: "utf8" });
  const [uid, gid] = [ask("-u"), ask("-g")];
  if (uid.status !== 0 || gid.status !== 0) return null;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

function newAccount(): Account {
  try {
    execFileSync("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/bin/false", NAME], {
      stdio: "ignore",
    });
  } catch {
    return null;
  }
  return accountNamed(NAME);
}

/** What a process of this account is started with. The folder is one that everyone can stand in. */
export function as(account: Account) {
  return { cwd: "/", ...account };
}

/** Whether a process of this account can stand in `folder`. */
export function canReach(account: Account, folder: string): boolean {
  return spawnSync("/bin/sh", ["-c", 'cd "$0"', folder], { ...as(account), stdio: "ignore" }).status === 0;
}
