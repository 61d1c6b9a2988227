/** One server at a time, for the folders that are read now; started again when they become others. */

import * as vscode from 'vscode';
import { State } from 'vscode-languageclient/node';

import { Client } from './client';
import { foldersWithDecisions } from './folders';
import { findProgram } from './program';
import type { Status } from './status';

export class Session {
  client: Client | undefined;
  folders: readonly vscode.Uri[] = [];
  /** The folders that somebody has asked for in this window. */
  private readonly asked: vscode.Uri[] = [];
  private queue: Promise<void> = Promise.resolve();

  constructor(
    private readonly extension: vscode.Uri,
    private readonly log: vscode.LogOutputChannel,
    private readonly status: Status,
  ) {}

  async read(folder: vscode.Uri): Promise<void> {
    this.asked.push(folder);
    await this.update();
  }

  /** Starts again where the folders are others now. */
  update(): Promise<void> {
    return this.next(async () => {
      const folders = await this.wanted();
      if (folders.join() !== this.folders.join()) {
        await this.begin(folders);
      }
    });
  }

  restart(): Promise<void> {
    return this.next(async () => this.begin(await this.wanted()));
  }

  stop(): Promise<void> {
    return this.next(() => this.end());
  }

  private async wanted(): Promise<vscode.Uri[]> {
    const found = [...(await foldersWithDecisions()), ...this.asked.filter(isInWindow)];
    return [...new Map(found.map((folder) => [folder.toString(), folder])).values()];
  }

  private async begin(folders: readonly vscode.Uri[]): Promise<void> {
    await this.end();
    this.folders = folders;
    await vscode.commands.executeCommand('setContext', 'crosscheck.reading', folders.length > 0);
    if (folders.length === 0) {
      this.status.off();
      return;
    }
    this.status.starting();
    try {
      const program = await findProgram(this.extension);
      this.log.info(`Starting ${program} for ${folders.map((folder) => folder.fsPath).join(', ')}`);
      const client = new Client(program, folders, this.log, this.status);
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Stopped && client === this.client) {
          this.status.failed('The server has stopped.');
        }
      });
      this.client = client;
      await client.start();
      this.status.ready(0);
    } catch (error) {
      this.client = undefined;
      void this.complain(error instanceof Error ? error.message : String(error));
    }
  }

  private async end(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    await client?.dispose().catch((error: unknown) => this.log.warn(String(error)));
  }

  private async complain(message: string): Promise<void> {
    this.log.error(message);
    this.status.failed(message);
    const [settings, help] = ['Open Setting', 'How to Install'];
    const choice = await vscode.window.showErrorMessage(message, settings, help);
    if (choice === settings) {
      await vscode.commands.executeCommand('workbench.action.openSettings', 'crosscheck.server.path');
    } else if (choice === help) {
      await vscode.commands.executeCommand('markdown.showPreview', vscode.Uri.joinPath(this.extension, 'README.md'));
    }
  }

  /** One after the other, whatever came of the one before. */
  private next(work: () => Promise<void>): Promise<void> {
    this.queue = this.queue.then(work, work);
    return this.queue;
  }
}

function isInWindow(folder: vscode.Uri): boolean {
  return vscode.workspace.getWorkspaceFolder(folder) !== undefined;
}
