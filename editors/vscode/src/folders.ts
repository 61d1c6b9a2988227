/** Which folders are read, and what in them is an article. */

import * as path from 'node:path';
import * as vscode from 'vscode';

export const decisionsFile = 'crosscheck.toml';

/** The files that the server reads, as a glob. */
export const articleFiles = '**/*.{txt,text,md,markdown,html,htm,xhtml}';

const articleExtensions = /\.(txt|text|md|markdown|html?|xhtml)$/i;

/** The workspace folders that hold a `crosscheck.toml`. */
export async function foldersWithDecisions(): Promise<vscode.Uri[]> {
  const folders = (vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri);
  const holds = await Promise.all(folders.map((folder) => exists(vscode.Uri.joinPath(folder, decisionsFile))));
  return folders.filter((folder, index) => folder.scheme === 'file' && holds[index]);
}

export function isInside(folders: readonly vscode.Uri[], uri: vscode.Uri): boolean {
  return uri.scheme === 'file' && folders.some((folder) => uri.path.startsWith(folder.path.replace(/\/?$/, '/')));
}

export function isArticle(folders: readonly vscode.Uri[], uri: vscode.Uri): boolean {
  return articleExtensions.test(uri.path) && isInside(folders, uri);
}

export function isDecisions(uri: vscode.Uri): boolean {
  return path.posix.basename(uri.path) === decisionsFile;
}

export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
