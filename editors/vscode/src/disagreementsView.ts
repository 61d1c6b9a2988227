/** The view “Disagreements”: what a place says, and under it what others say; a click opens both sides. */

import * as path from 'node:path';
import * as vscode from 'vscode';

import { disagreements } from './findings';
import type { Disagreement, Other } from './findings';
import type { Side } from './sides';

interface Counterpart extends Other {
  readonly here: Side;
}

type Node = Disagreement | Counterpart;

export class DisagreementsView implements vscode.TreeDataProvider<Node> {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;

  private shown: Disagreement[] = [];

  /** Looks again, and says how many pairs of places there are. */
  refresh(): number {
    this.shown = disagreements();
    this.changed.fire();
    return this.shown.reduce((sum, { others }) => sum + others.length, 0);
  }

  clear(): void {
    this.shown = [];
    this.changed.fire();
  }

  getChildren(node?: Node): Node[] {
    if (node === undefined) {
      return this.shown;
    }
    return 'others' in node ? node.others.map((other) => ({ ...other, here: node.here })) : [];
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return 'others' in node ? findingItem(node) : counterpartItem(node);
  }
}

function findingItem({ rule, message, severity, here, others }: Disagreement): vscode.TreeItem {
  // “52 homes” here; “47 homes” in …: what stands behind “here” has a line of its own below.
  const item = new vscode.TreeItem(message.split(' here; ')[0] ?? message, vscode.TreeItemCollapsibleState.Expanded);
  item.description = place(here);
  item.tooltip = `${message}\n${rule}`;
  item.iconPath = icon(severity);
  item.command = open([here, ...others.map(({ there }) => there)]);
  return item;
}

function counterpartItem({ message, here, there }: Counterpart): vscode.TreeItem {
  const item = new vscode.TreeItem(message);
  item.description = place(there);
  item.tooltip = message;
  item.command = open([here, there]);
  return item;
}

function open(sides: Side[]): vscode.Command {
  return { command: 'crosscheck.openDisagreement', title: 'Open Both Sides', arguments: [sides] };
}

function place({ uri, range }: Side): string {
  return `${path.posix.basename(uri.path)}:${range.start.line + 1}`;
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
