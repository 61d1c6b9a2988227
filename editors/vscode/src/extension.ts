/** Starts and ends the extension. */

import * as vscode from 'vscode';

import { registerCommands } from './commands';
import { decisionsFile } from './folders';
import { Session } from './session';
import { Status } from './status';
import { startViews } from './views';

let session: Session | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const log = vscode.window.createOutputChannel('crosscheck', { log: true });
  const status = new Status();
  const current = new Session(context.extensionUri, log, status);
  session = current;
  registerCommands(context, current, status, log);

  const update = (): void => void current.update();
  const decisions = vscode.workspace.createFileSystemWatcher(`**/${decisionsFile}`, false, true, false);
  context.subscriptions.push(
    log,
    status,
    startViews(current, status),
    decisions,
    decisions.onDidCreate(update),
    decisions.onDidDelete(update),
    vscode.workspace.onDidChangeWorkspaceFolders(update),
    vscode.workspace.onDidGrantWorkspaceTrust(() => void current.restart()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('crosscheck.server.path')) {
        void current.restart();
      }
    }),
  );
  await current.update();
}

export function deactivate(): Promise<void> | undefined {
  return session?.stop();
}
