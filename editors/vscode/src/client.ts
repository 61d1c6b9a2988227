/** The connection to the server: for articles and `crosscheck.toml` inside the folders that are read, and nothing else. */

import * as path from 'node:path';
import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/node';
import type { InitializeParams, LanguageClientOptions, Middleware, WorkspaceFolder } from 'vscode-languageclient/node';

import { articleFiles, decisionsFile, isArticle, isDecisions, isInside } from './folders';
import { openPlaces } from './sides';
import type { Reading } from './status';

export class Client extends LanguageClient {
  constructor(
    program: string,
    private readonly folders: readonly vscode.Uri[],
    log: vscode.LogOutputChannel,
    reading: Reading,
  ) {
    const server = { command: program, args: ['lsp'], options: { cwd: path.dirname(program) } };
    super('crosscheck', 'crosscheck', server, options(folders, log, reading));
  }

  /** Of the window's folders, only these. */
  protected override fillInitializeParams(params: InitializeParams): void {
    super.fillInitializeParams(params);
    params.workspaceFolders = asProtocol(this.folders);
    params.rootPath = this.folders[0]?.fsPath ?? null;
    params.rootUri = this.folders[0]?.toString() ?? null;
  }
}

function options(folders: readonly vscode.Uri[], log: vscode.LogOutputChannel, reading: Reading): LanguageClientOptions {
  const { rules, fadeBoilerplate, inlayHints } = vscode.workspace.getConfiguration('crosscheck');
  return {
    documentSelector: folders.flatMap((folder) =>
      [articleFiles, `**/${decisionsFile}`].map((pattern) => ({
        scheme: 'file',
        pattern: { baseUri: folder.toString(), pattern },
      })),
    ),
    initializationOptions: { rules, fadeBoilerplate, inlayHints },
    outputChannel: log,
    middleware: middleware(folders, reading),
  };
}

function middleware(folders: readonly vscode.Uri[], reading: Reading): Middleware {
  return {
    handleWorkDoneProgress: (token, params) => {
      reading.report(token, params); // shown in the status bar, not a second time beside it
    },
    // The server asks to complete Markdown in general.
    provideCompletionItem: (document, position, context, token, next) =>
      isArticle(folders, document.uri) || (isDecisions(document.uri) && isInside(folders, document.uri))
        ? next(document, position, context, token)
        : undefined,
    provideCodeActions: (document, range, context, token, next) =>
      vscode.workspace.isTrusted ? next(document, range, context, token) : [],
    executeCommand: async (command, args: unknown[], next) => {
      if (command === 'crosscheck.showPlaces' && (await openPlaces(args[0]))) {
        return;
      }
      if (command !== 'crosscheck.showPlaces' && !vscode.workspace.isTrusted) {
        void vscode.window.showInformationMessage('Trust this folder first: decisions are written into its crosscheck.toml.');
        return;
      }
      await next(command, args);
    },
    workspace: {
      workspaceFolders: () => asProtocol(folders),
      didChangeWorkspaceFolders: async () => undefined, // other folders, another session
    },
  };
}

function asProtocol(folders: readonly vscode.Uri[]): WorkspaceFolder[] {
  return folders.map((folder) => ({ uri: folder.toString(), name: path.posix.basename(folder.path) }));
}
