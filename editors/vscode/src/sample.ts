/** The sample folder: a copy that its reader may change, in a window of its own. */

import * as vscode from 'vscode';

import { exists } from './folders';

export async function openSample(context: vscode.ExtensionContext): Promise<void> {
  const original = vscode.Uri.joinPath(context.extensionUri, 'sample');
  const copy = vscode.Uri.joinPath(context.globalStorageUri, 'sample');
  if (!(await exists(copy))) {
    await vscode.workspace.fs.createDirectory(context.globalStorageUri);
    await vscode.workspace.fs.copy(original, copy);
  }
  await vscode.commands.executeCommand('vscode.openFolder', copy, { forceNewWindow: true });
}
