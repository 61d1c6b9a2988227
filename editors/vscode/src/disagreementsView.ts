/** The view “Disagreements”: a line per pair of places; a click opens both. */

import * as path from 'node:path';
import * as vscode from 'vscode';

import { disagreements } from './findings';
import type { Disagreement } from './findings';

export class DisagreementsView implements vscode.TreeDataProvider<Disagreement> {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;

  private pairs: Disagreement[] = [];

  /** Looks again, and says how many there are. */
  refresh(): number {
    this.pairs = disagreements();
    this.changed.fire();
    return this.pairs.length;
  }

  getChildren(pair?: Disagreement): Disagreement[] {
    return pair === undefined ? this.pairs : [];
  }

  getTreeItem(pair: Disagreement): vscode.TreeItem {
    const [here, there] = pair.sides;
    const item = new vscode.TreeItem(pair.message);
    item.description = here.uri.path === there.uri.path ? fileName(here.uri) : `${fileName(here.uri)} ↔ ${fileName(there.uri)}`;
    item.tooltip = `${pair.message}\n\n${line(here)}\n${line(there)}\n(${pair.rule})`;
    item.iconPath = icon(pair.severity);
    item.command = { command: 'crosscheck.openDisagreement', title: 'Open Both Sides', arguments: [pair.sides] };
    return item;
  }
}

function line({ uri, range }: Disagreement['sides'][number]): string {
  return `${vscode.workspace.asRelativePath(uri)}, line ${range.start.line + 1}`;
}

function fileName(uri: vscode.Uri): string {
  return path.posix.basename(uri.path);
}

function icon(severity: vscode.DiagnosticSeverity): vscode.ThemeIcon {
  switch (severity) {
    case vscode.DiagnosticSeverity.Error:
      return new vscode.ThemeIcon('error', new vscode.ThemeColor('problemsErrorIcon.foreground'));
    case vscode.DiagnosticSeverity.Warning:
      return new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground'));
    default:
      return new vscode.ThemeIcon('info', new vscode.ThemeColor('problemsInfoIcon.foreground'));
  }
}
