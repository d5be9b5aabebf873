/** How many files this process and those that it starts may open. Node has raised it as far as it may. */
export function openFiles(): number {
  const { report } = process;
  Object.assign(report, { excludeNetwork: true });
  const { userLimits } = report.getReport() as unknown as {
    userLimits?: { open_files?: { soft?: number | "unlimited" } };
  };
  const soft = userLimits?.open_files?.soft;
  return typeof soft === "number" ? soft : Infinity;
}

// A connection takes one file, two while it waits for the store.
const few = 4_096;

/** What to tell whoever starts a server that may open few files. */
export function fewFilesWarning(most = openFiles()): string | undefined {
  if (most >= few) return undefined;
  return `This server may open ${most} files, which bounds its connections: where they run out, it drops all of them. Raise that (\`ulimit -n 65536\`).`;
}
