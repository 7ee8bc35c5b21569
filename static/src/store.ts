/** What this browser keeps for itself; works, for the life of the page, where storage is refused. */

const memory = new Map<string, string>();

export function read<T>(name: string, otherwise: T): T {
  try {
    const text = localStorage.getItem(name) ?? memory.get(name);
    return text === undefined ? otherwise : (JSON.parse(text) as T);
  } catch {
    const text = memory.get(name);
    return text === undefined ? otherwise : (JSON.parse(text) as T);
  }
}

export function write(name: string, value: unknown): void {
  const text = JSON.stringify(value);
  try {
    localStorage.setItem(name, text);
    memory.delete(name);
  } catch {
    memory.set(name, text);
  }
}

export function forget(name: string): void {
  memory.delete(name);
  try {
    localStorage.removeItem(name);
  } catch {
    return;
  }
}

/** Forget everything whose name begins like this. */
export function forgetAll(prefix: string): void {
  for (const name of names()) if (name.startsWith(prefix)) forget(name);
}

function names(): string[] {
  try {
    return [...memory.keys(), ...Object.keys(localStorage)];
  } catch {
    return [...memory.keys()];
  }
}
