/**
 * The view “Disagreements”: what a place says, and under it what others say; a click opens both sides. Where there are many,
 * they stand under their articles.
 */

import * as path from 'node:path';
import * as vscode from 'vscode';

import type { Disagreement, Findings, Other } from './findings';
import { isLong } from './lists';
import type { Side } from './sides';

interface Counterpart extends Other {
  readonly here: Side;
}

interface Article {
  readonly uri: vscode.Uri;
  readonly disagreements: Disagreement[];
}

type Node = Article | Disagreement | Counterpart;

export class DisagreementsView implements vscode.TreeDataProvider<Node> {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;

  /** How many pairs of places there are. */
  count = 0;
  private shown: (Article | Disagreement)[] = [];

  show(findings: Findings): void {
    const found = findings.disagreements();
    this.count = pairs(found);
    this.shown = isLong(this.count) ? byArticle(found) : found;
    this.changed.fire();
  }

  clear(): void {
    this.count = 0;
    this.shown = [];
    this.changed.fire();
  }

  getChildren(node?: Node): Node[] {
    if (node === undefined) {
      return this.shown;
    }
    if ('disagreements' in node) {
      return node.disagreements;
    }
    return 'others' in node ? node.others.map((other) => ({ ...other, here: node.here })) : [];
  }

  getTreeItem(node: Node): vscode.TreeItem {
    if ('disagreements' in node) {
      return articleItem(node);
    }
    return 'others' in node ? findingItem(node) : counterpartItem(node);
  }
}

function pairs(disagreements: readonly Disagreement[]): number {
  return disagreements.reduce((sum, { others }) => sum + others.length, 0);
}

function byArticle(disagreements: readonly Disagreement[]): Article[] {
  const articles = new Map<string, Article>();
  for (const disagreement of disagreements) {
    const { uri } = disagreement.here;
    const article = articles.get(uri.path) ?? { uri, disagreements: [] };
    article.disagreements.push(disagreement);
    articles.set(uri.path, article);
  }
  return [...articles.values()].sort((one, other) => one.uri.path.localeCompare(other.uri.path));
}

function articleItem({ uri, disagreements }: Article): vscode.TreeItem {
  const count = pairs(disagreements);
  const item = new vscode.TreeItem(path.posix.basename(uri.path), vscode.TreeItemCollapsibleState.Collapsed);
  item.id = `article ${uri.toString()}`;
  item.description = `${count} disagreement${count === 1 ? '' : 's'}`;
  item.tooltip = vscode.workspace.asRelativePath(uri);
  item.iconPath = new vscode.ThemeIcon('file-text');
  return item;
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
