import { execFileSync, spawnSync } from "node:child_process";

/** The account that a database process runs as; null is the person who started the command. */
export type Account = { uid: number; gid: number } | null;

const NAME = "postgres";

/**
 * The account that PostgreSQL runs as. It refuses to run as root, so for root this is the machine's `postgres`
 * account, which is created if it is missing.
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

/** Options that start a process as this account, in a folder that every account can enter. */
export function as(account: Account) {
  return { cwd: "/", ...account };
}

/** Whether a process of this account can enter `folder`. */
export function canReach(account: Account, folder: string): boolean {
  return spawnSync("/bin/sh", ["-c", 'cd "$0"', folder], { ...as(account), stdio: "ignore" }).status === 0;
}
