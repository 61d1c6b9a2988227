/** The item in the status bar: that the folder is being read and how far, what there is, or what is wrong. */

import * as vscode from 'vscode';
import type { ProgressToken, WorkDoneProgressBegin, WorkDoneProgressEnd, WorkDoneProgressReport } from 'vscode-languageclient/node';

/** Who is told how far the server has read. */
export interface Reading {
  report(token: ProgressToken, params: WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd): void;
}

export class Status implements Reading, vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('crosscheck', vscode.StatusBarAlignment.Left);
  private readonly ended = new vscode.EventEmitter<void>();
  /** A folder has been read. */
  readonly onDidRead = this.ended.event;

  /** The work that a click cancels. */
  running: ProgressToken | undefined;

  constructor() {
    this.item.name = 'crosscheck';
  }

  report(token: ProgressToken, params: WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd): void {
    if (params.kind === 'end') {
      this.running = undefined;
      this.ended.fire();
      return;
    }
    this.running = token;
    this.set(`$(sync~spin) crosscheck ${params.message ?? ''}`, 'The folder is being read. Click to stop.', 'crosscheck.cancelReading');
  }

  starting(): void {
    this.running = undefined;
    this.set('$(sync~spin) crosscheck', 'The server is starting.', 'crosscheck.showLog');
  }

  ready(disagreements: number): void {
    if (this.running !== undefined) {
      return;
    }
    const text = disagreements === 0 ? '' : disagreements === 1 ? ' 1 disagreement' : ` ${disagreements} disagreements`;
    this.set(`$(open-preview) crosscheck${text}`, 'Click to see who says otherwise.', 'crosscheck.showDisagreements');
  }

  failed(message: string): void {
    this.running = undefined;
    this.set('$(warning) crosscheck', `${message} Click to see the log.`, 'crosscheck.showLog');
  }

  off(): void {
    this.item.hide();
  }

  dispose(): void {
    this.item.dispose();
    this.ended.dispose();
  }

  private set(text: string, tooltip: string, command: string): void {
    this.item.text = text.trim();
    this.item.tooltip = tooltip;
    this.item.command = command;
    this.item.show();
  }
}
