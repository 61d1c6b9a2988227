/** The commands of the extension; those that write decisions are the server's. */

import * as path from 'node:path';
import * as vscode from 'vscode';
import { WorkDoneProgressCancelNotification } from 'vscode-languageclient/node';

import { listArticles } from './articles';
import { decisionsFile, exists, isArticle, isInside } from './folders';
import { openSample } from './sample';
import type { Session } from './session';
import { openSides } from './sides';
import type { Side } from './sides';
import type { Status } from './status';

export function registerCommands(context: vscode.ExtensionContext, session: Session, status: Status, log: vscode.LogOutputChannel): void {
  const register = (name: string, run: (...args: never[]) => unknown): void => {
    context.subscriptions.push(vscode.commands.registerCommand(`crosscheck.${name}`, run));
  };
  register('showLog', () => log.show());
  register('restart', () => session.restart());
  register('readFolder', (folder?: vscode.Uri) => readFolder(session, folder));
  register('openSample', () => openSample(context));
  register('showDisagreements', () => vscode.commands.executeCommand('crosscheck.disagreements.focus'));
  register('openDisagreement', (sides: readonly Side[]) => openSides(sides));
  register('setArticleDate', () => setArticleDate(session));
  register('openDecisions', () => openDecisions(session));
  register('cancelReading', async () => {
    if (status.running !== undefined) {
      await session.client?.sendNotification(WorkDoneProgressCancelNotification.type, { token: status.running });
    }
  });
}

async function readFolder(session: Session, asked: vscode.Uri | undefined): Promise<void> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const folder = asked ?? (folders.length > 1 ? await vscode.window.showWorkspaceFolderPick() : folders[0]);
  if (folder === undefined) {
    if (folders.length === 0) {
      await offer('Open the folder that holds your articles first.', 'Open Folder', () => vscode.commands.executeCommand('vscode.openFolder'));
    }
    return;
  }
  const uri = folder instanceof vscode.Uri ? folder : folder.uri;
  await session.read(uri);
  await vscode.commands.executeCommand('crosscheck.sources.focus');
  const decisions = vscode.Uri.joinPath(uri, decisionsFile);
  if (vscode.workspace.isTrusted && !(await exists(decisions))) {
    const message = `“${path.posix.basename(uri.path)}” is read in this window. With a ${decisionsFile} it is read whenever you open it as a folder.`;
    await offer(message, `Create ${decisionsFile}`, () => createDecisions(decisions));
  }
}

/** The nearest `crosscheck.toml` of the article in front, else one to be made in the folder. */
async function openDecisions(session: Session): Promise<void> {
  const root = session.folders.find((folder) => isInside([folder], front() ?? folder)) ?? session.folders[0];
  if (root === undefined) {
    return;
  }
  let folder = front() ?? root;
  while (isInside([root], folder)) {
    folder = vscode.Uri.joinPath(folder, '..');
    const decisions = vscode.Uri.joinPath(folder, decisionsFile);
    if (await exists(decisions)) {
      await vscode.window.showTextDocument(decisions);
      return;
    }
  }
  const decisions = vscode.Uri.joinPath(root, decisionsFile);
  if (await exists(decisions)) {
    await vscode.window.showTextDocument(decisions);
  } else {
    await offer(`There is no ${decisionsFile} here yet.`, 'Create It', () => createDecisions(decisions));
  }
}

async function createDecisions(uri: vscode.Uri): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const contents = new TextEncoder().encode('# What we have decided about the articles in this folder. crosscheck reads it; people edit it.\n');
  edit.createFile(uri, { ignoreIfExists: true, contents });
  await vscode.workspace.applyEdit(edit);
  await vscode.window.showTextDocument(uri);
}

async function setArticleDate(session: Session): Promise<void> {
  const uri = front();
  if (session.client === undefined || uri === undefined || !isArticle(session.folders, uri)) {
    await vscode.window.showInformationMessage('Open an article first: its date is set in crosscheck.toml.');
    return;
  }
  const listed = await listArticles(session.client);
  const date = await vscode.window.showInputBox({
    title: `When was ${path.posix.basename(uri.path)} published?`,
    prompt: `Year, month, day. It goes into ${decisionsFile}.`,
    placeHolder: '2031-06-17',
    value: listed.find((article) => article.uri.toString() === uri.toString())?.published ?? '',
    validateInput: (value) => (isDate(value) ? undefined : 'A date like 2031-06-17'),
  });
  if (date !== undefined) {
    await vscode.commands.executeCommand('crosscheck.setDate', { article: session.client.code2ProtocolConverter.asUri(uri), date: date.trim() });
  }
}

function isDate(value: string): boolean {
  const time = new Date(`${value.trim()}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(value.trim()) && !Number.isNaN(time.getTime()) && time.toISOString().startsWith(value.trim());
}

function front(): vscode.Uri | undefined {
  return vscode.window.activeTextEditor?.document.uri;
}

async function offer(message: string, label: string, run: () => unknown): Promise<void> {
  if ((await vscode.window.showInformationMessage(message, label)) === label) {
    await run();
  }
}
