/** Finds the server: the setting, else the one inside the extension, else the one on the PATH. */

import { constants } from 'node:fs';
import { access, chmod, stat } from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';

const fileName = process.platform === 'win32' ? 'crosscheck.exe' : 'crosscheck';

/** The server's path; throws an error that says what to do where there is none. */
export async function findProgram(extension: vscode.Uri): Promise<string> {
  // VS Code leaves the folder's own value out as long as the folder is not trusted.
  const chosen = vscode.workspace.getConfiguration('crosscheck').get<string>('server.path', '').trim();
  if (chosen !== '') {
    const program = chosen.replace(/^~(?=[/\\])/, os.homedir());
    if (path.isAbsolute(program) && (await runs(program))) {
      return program;
    }
    throw new Error(`The setting crosscheck.server.path names no program: “${chosen}”. Correct it, or empty it.`);
  }
  const bundled = vscode.Uri.joinPath(extension, 'server', fileName).fsPath;
  if (await runsOnceAllowed(bundled)) {
    return bundled;
  }
  const found = await onPath();
  if (found !== undefined) {
    return found;
  }
  throw new Error('The crosscheck program is neither inside this extension nor on the PATH. Install it, or name it in crosscheck.server.path.');
}

/** Entries that are relative would name programs of the folder that is read. */
async function onPath(): Promise<string | undefined> {
  const entries = (process.env['PATH'] ?? '').split(path.delimiter).filter((entry) => path.isAbsolute(entry));
  for (const entry of entries) {
    const program = path.join(entry, fileName);
    if (await runs(program)) {
      return program;
    }
  }
  return undefined;
}

/** A package that was made on Windows does not keep who may run a file. */
async function runsOnceAllowed(program: string): Promise<boolean> {
  if (await runs(program)) {
    return true;
  }
  await chmod(program, 0o755).catch(() => undefined);
  return runs(program);
}

async function runs(program: string): Promise<boolean> {
  try {
    await access(program, constants.X_OK);
    return (await stat(program)).isFile();
  } catch {
    return false;
  }
}
